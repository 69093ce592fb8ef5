package partnerships.agreementservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;

/** Status, problem and headers of what is asked. */
class AgreementHttpIT extends RunningService {

    private static final String OPEN = json("{'owner':'RCS/COOPERATION','startedOn':'2026-01-05'}");

    @Test
    void aCommandAnswersItsVersionAndPositionAndAGetTheSameVersion() {
        var recorded = post("/v1/agreements/prospects", example("agreementRecordProspect"));

        assertThat(recorded.status()).isEqualTo(201);
        assertThat(recorded.etag()).isEqualTo("\"2\"");
        assertThat(recorded.body().path("version").asLong()).isEqualTo(2);
        assertThat(recorded.body().path("position").asString()).isEqualTo(recorded.id() + "@2");
        assertThat(current(recorded.id()).etag()).isEqualTo("\"2\"");
        assertThat(current(recorded.id()).body().path("version").asLong()).isEqualTo(2);
    }

    @Test
    void whatWasRecordedIsShownAsItWasWritten() {
        var example = example("agreementRecordSigned");

        var shown = current(post("/v1/agreements/signed", example).id()).body();

        assertThat(shown.path("state").asString()).isEqualTo("SIGNED");
        for (var field : List.of("reference", "title", "kind", "term", "signedOn", "commitments", "objectives")) {
            assertThat(shown.path("content").path(field)).as(field).isEqualTo(example.path(field));
        }
        assertThat(shown.at("/content/committees/0/cadence")).isEqualTo(example.at("/committees/0/cadence"));
        assertThat(shown.path("issues")).hasSize(3);
    }

    @Test
    void anAgreementIsFoundByItsReference() {
        var example = example("agreementRecordProspect");
        var id = post("/v1/agreements/prospects", example).id();
        var reference = example.path("reference").asString();

        assertThat(get("/v1/agreements?reference=" + reference, staff())
                        .body()
                        .at("/items/0/id")
                        .asString())
                .isEqualTo(id);
        assertThat(get("/v1/agreements?reference=NO-SUCH", staff()).body().path("items"))
                .isEmpty();
        assertThat(get("/v1/agreements", staff()).status()).isEqualTo(400);
    }

    @Test
    void aReferenceIsTakenOnce() {
        var example = example("agreementRecordProspect");
        post("/v1/agreements/prospects", example);

        var again = post("/v1/agreements/prospects", example);

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("REFERENCE_TAKEN");
    }

    @Test
    void aRepeatedKeyAnswersTheSameAndAnotherBodyUnderItIsRefused() {
        var key = UUID.randomUUID().toString();
        var example = example("agreementRecordProspect");

        var first = ask(HttpMethod.POST, "/v1/agreements/prospects", staff(), example, null, key);
        var second = ask(HttpMethod.POST, "/v1/agreements/prospects", staff(), example, null, key);
        var other = ask(
                HttpMethod.POST, "/v1/agreements/prospects", staff(), example("agreementRecordProspect"), null, key);

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("KEY_REUSED");
    }

    @Test
    void aCommandSaysWhichVersionItHasSeen() {
        var id = post("/v1/agreements/prospects", example("agreementRecordProspect"))
                .id();
        var path = "/v1/agreements/" + id + "/open-negotiation";

        assertThat(ask(HttpMethod.POST, path, staff(), OPEN, null, null).status())
                .isEqualTo(428);
        assertThat(ask(HttpMethod.POST, path, staff(), OPEN, "\"1\"", null).status())
                .isEqualTo(412);
        assertThat(ask(HttpMethod.POST, path, staff(), OPEN, "\"2\"", null).status())
                .isEqualTo(200);
    }

    @Test
    void aGuardRefusesWithItsCode() {
        var id = post("/v1/agreements/prospects", example("agreementRecordProspect"))
                .id();

        var refused = command(id, "approve", json("{'deliberation':'D','decidedOn':'2026-01-05','body':'BUREAU'}"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("NOT_SUBMITTED");
        assertThat(String.valueOf(refused.headers().getContentType())).isEqualTo("application/problem+json");
    }

    @Test
    void aSpecificAgreementIsSubmittedUnderItsFramework() {
        var framework =
                post("/v1/agreements/signed", example("agreementRecordSigned")).id();
        var request = example("agreementRecordProspect").put("kind", "SPECIFIC").put("parentId", framework);
        request.putObject("sections")
                .put("objectives", "a")
                .put("modalities", "b")
                .put("financing", "c\nd");
        var id = post("/v1/agreements/prospects", request).id();
        command(id, "open-negotiation", OPEN);
        var bare = json("{'documentHash':'" + "ab".repeat(32) + "'}");

        assertThat(command(id, "submit", bare).code()).isEqualTo("SECTION_MISSING");
        command(
                id,
                "correct-fact",
                json("{'path':'sections.evaluation','value':'yearly','source':{'document':'draft'}}"));
        assertThat(command(id, "submit", bare).status()).isEqualTo(200);
        assertThat(current(id).body().path("state").asString()).isEqualTo("READY_FOR_COUNCIL");
    }

    @Test
    void aCorrectionNamesItsPlaceAndItsSource() {
        var id = post("/v1/agreements/signed", example("agreementRecordSigned")).id();

        var corrected = command(
                id,
                "correct-fact",
                json("{'path':'parties.lsh.nameAsWritten','value':'Conseil régional',"
                        + "'source':{'document':'signed text','place':'article 1'}}"));

        assertThat(corrected.status()).isEqualTo(200);
        var content = current(id).body().path("content");
        assertThat(content.at("/parties/1/nameAsWritten").asString()).isEqualTo("Conseil régional");
        assertThat(content.path("provenance")
                        .valueStream()
                        .map(it -> it.path("path").asString()))
                .contains("parties.lsh.nameAsWritten");
    }

    @ParameterizedTest
    @CsvSource({
        "parties.nobody.nameAsWritten, '\"x\"', 400, INVALID",
        "nowhere.at.all, '\"x\"', 400, INVALID",
        "term.toe, '\"x\"', 400, INVALID",
        "term.to, '\"soon\"', 400, INVALID",
        "term.to, '{\"value\":\"2026-02-31\",\"qualifier\":\"KNOWN\"}', 409, DATE_IMPOSSIBLE",
        "term.notice, '\"3 months\"', 400, INVALID",
        "term.notice, '\"P-3M\"', 400, INVALID",
        "term.noticeDays, '90', 400, INVALID",
        "reference, '\"AGR-OTHER\"', 409, NOT_CORRECTABLE",
        "parties.lsh.organisation, '\"afd\"', 409, NEEDS_AMENDMENT",
        "parties, '[]', 409, NEEDS_AMENDMENT",
        "committees, '[]', 409, NEEDS_AMENDMENT",
        "committees.coordination.seats, '[]', 409, NEEDS_AMENDMENT",
        "committees.coordination.zone, '\"GMT+5\"', 400, INVALID",
        "commitments.O1.obligors, '[]', 409, NEEDS_AMENDMENT",
        "title, '{}', 409, TITLE_MISSING",
        "kind, '\"FRAMEWORK\"', 409, NOTHING_TO_CORRECT"
    })
    void aCorrectionThatMakesNoSenseIsRefused(String path, String value, int status, String code) {
        var id = post("/v1/agreements/signed", example("agreementRecordSigned")).id();

        var refused = command(
                id,
                "correct-fact",
                "{\"path\":\"%s\",\"value\":%s,\"source\":{\"document\":\"d\"}}".formatted(path, value));

        assertThat(refused.status()).as(refused.toString()).isEqualTo(status);
        assertThat(refused.code()).isEqualTo(code);
        assertThat(current(id).etag()).isEqualTo("\"5\"");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        var nobody = UUID.randomUUID();

        assertThat(get("/v1/agreements/" + nobody, staff()).code()).isEqualTo("NOT_FOUND");
        assertThat(get("/v1/commitments/" + nobody, staff()).status()).isEqualTo(404);
        assertThat(get("/v1/organisations/nobody", staff()).status()).isEqualTo(404);
        assertThat(ask(
                                HttpMethod.POST,
                                "/v1/agreements/" + nobody + "/approve",
                                staff(),
                                json("{'deliberation':'D','decidedOn':'2026-01-05','body':'BUREAU'}"),
                                "\"1\"",
                                null)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anOrganisationIsPutUnderItsCode() {
        var path = "/v1/organisations/o" + UUID.randomUUID().toString().substring(0, 8);
        var body = json("{'name':'Île-de-France','kind':'REGION','country':'FR'}");
        var renamed = json("{'name':'Région Île-de-France','kind':'REGION'}");

        assertThat(put(path, body, null).status()).isEqualTo(201);
        assertThat(put(path, body, null).status()).isEqualTo(200);
        assertThat(put(path, renamed, null).status()).isEqualTo(428);
        assertThat(put(path, renamed, "\"9\"").status()).isEqualTo(412);
        assertThat(put(path, renamed, "\"1\"").etag()).isEqualTo("\"2\"");
        assertThat(get(path, staff()).body().path("name").asString()).isEqualTo("Région Île-de-France");
        assertThat(get(path, staff()).body().has("country")).isFalse();
        assertThat(put("/v1/organisations/UPPER", body, null).status()).isEqualTo(400);
    }

    private Answer put(String path, String body, @Nullable String ifMatch) {
        return ask(HttpMethod.PUT, path, staff(), body, ifMatch, null);
    }
}
