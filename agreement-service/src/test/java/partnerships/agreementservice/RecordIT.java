package partnerships.agreementservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** What the record shows for ever, and under which reference. */
class RecordIT extends RunningService {

    private static final String TEXT = "ab".repeat(32);

    private final String own = UUID.randomUUID().toString().substring(0, 8);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FR-3-CMA1022.01",
                "2026_014",
                "afd-12",
                "Convention n° 12/2026",
                "ocds-213czf-000-00001",
                "اتفاقية 12"
            })
    void aReferenceStaysAsItIsWrittenAndIsFoundInAnySpelling(String written) {
        var reference = written + " " + own;

        var id = post("/v1/agreements/signed", signed(reference)).id();

        assertThat(current(id).body().at("/content/reference").asString()).isEqualTo(reference);
        assertThat(found(reference.toUpperCase(Locale.ROOT).replace('-', '\u2011')))
                .isEqualTo(id);
        assertThat(post("/v1/agreements/signed", signed(reference.toLowerCase(Locale.ROOT)))
                        .code())
                .isEqualTo("REFERENCE_TAKEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ENTERED_IN_ERROR", "DUPLICATE_OF"})
    void aWithdrawnAgreementGivesItsReferenceBack(String reason) {
        var stays = post("/v1/agreements/signed", signed("STAYS-" + own)).id();
        var wrong = post("/v1/agreements/signed", signed("TWICE-" + own)).id();
        var duplicateOf = reason.equals("DUPLICATE_OF") ? ",'duplicateOf':'" + stays + "'" : "";

        var withdrawn = command(wrong, "withdraw", json("{'reason':'" + reason + "'" + duplicateOf + "}"));
        var again = post("/v1/agreements/signed", signed("TWICE-" + own));

        assertThat(withdrawn.status()).as(withdrawn.toString()).isEqualTo(200);
        assertThat(again.status()).as(again.toString()).isEqualTo(201);
        assertThat(found("twice-" + own)).isEqualTo(again.id());
        assertThat(current(wrong).body().path("state").asString()).isEqualTo("WITHDRAWN");
    }

    @Test
    void whoSignedWhatUnderWhichDeliberationStaysVisible() {
        var body = example("agreementRecordProspect");
        body.put("reference", "ACTS-" + own);
        var id = post("/v1/agreements/prospects", body).id();
        done(id, "open-negotiation", "{'owner':'RCS/COOPERATION','startedOn':'2026-01-05'}");
        done(id, "submit", "{'documentHash':'" + TEXT + "','session':'January'}");
        done(id, "approve", "{'deliberation':'D-1','decidedOn':'2026-01-06','body':'BUREAU'}");
        done(id, "sign", signature("rcs"));
        done(id, "sign", signature("coop-montreal"));

        for (var state : new String[] {"SIGNED", "WITHDRAWN"}) {
            var seen = current(id).body();
            assertThat(seen.path("state").asString()).isEqualTo(state);
            assertThat(seen.path("signatures")).hasSize(2);
            assertThat(seen.at("/deliberation/reference").asString()).isEqualTo("D-1");
            assertThat(seen.path("documentHash").asString()).isEqualTo(TEXT);
            assertThat(seen.path("session").asString()).isEqualTo("January");
            assertThat(seen.path("owner").asString()).isEqualTo("RCS/COOPERATION");
            if (state.equals("SIGNED")) {
                done(id, "withdraw", "{'reason':'ENTERED_IN_ERROR'}");
            }
        }
    }

    @Test
    void anImportedAgreementShowsItsEvidence() {
        var seen = current(
                        post("/v1/agreements/signed", signed("EVIDENCE-" + own)).id())
                .body();

        assertThat(seen.path("imported").asBoolean()).isTrue();
        assertThat(seen.at("/evidence/0/place").asString()).isEqualTo("line 2");
    }

    @Test
    void aDeadEndIsToldWithItsWayOutWhichIsOpen() {
        var body = signed("DEAD-" + own);
        ((ObjectNode) body.at("/committees/0")).put("convocation", "SECRETARY");
        var id = post("/v1/agreements/signed", body).id();
        assertThat(current(id).body().path("issues").toString())
                .contains("NO_CONVOKER", "correct-fact committees.coordination.seats");

        var seats = body.at("/committees/0/seats").deepCopy().asArray();
        seats.addObject()
                .put("post", "RCS/SECRETARY")
                .put("organisation", "rcs")
                .put("role", "SECRETARY");
        done(
                id,
                "correct-fact",
                "{'path':'committees.coordination.seats','value':"
                        + seats.toString().replace('"', '\'') + ",'source':{'document':'signed text'}}");

        assertThat(current(id).body().path("issues").toString()).doesNotContain("NO_CONVOKER");
    }

    @ParameterizedTest
    @CsvSource({"ar-MA, ar-MA", "AR-ma, ar-MA", "zgh, zgh"})
    void languagesAreTagsInCanonicalForm(String given, String recorded) {
        var body = signed("LANGUAGE-" + own);
        body.putObject("title").put(given, "عنوان");
        ((ObjectNode) body.at("/committees/0")).putArray("languages").add(given);

        var content = current(post("/v1/agreements/signed", body).id()).body().path("content");

        assertThat(content.path("title").propertyNames()).containsExactly(recorded);
        assertThat(content.at("/committees/0/languages/0").asString()).isEqualTo(recorded);
    }

    @Test
    void sharesThatAreNoWholeAreRefused() {
        var body = signed("SHARES-" + own);
        var codes = ((ObjectNode) body.at("/domains/0")).putArray("codes");
        codes.addObject().put("vocabulary", "1").put("code", "a").put("percentage", 60);
        codes.addObject().put("vocabulary", "1").put("code", "b").put("percentage", 30);

        assertThat(post("/v1/agreements/signed", body).code()).isEqualTo("SHARES_NOT_100");
    }

    private ObjectNode signed(String reference) {
        var body = example("agreementRecordSigned");
        body.put("reference", reference);
        body.putArray("issues");
        return body;
    }

    private void done(String id, String verb, String body) {
        var answer = command(id, verb, json(body));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    private String found(String reference) {
        return get("/v1/agreements?reference=" + reference, staff())
                .body()
                .at("/items/0/id")
                .asString();
    }

    private static String signature(String party) {
        return json("{'party':'%s','signedOn':{'qualifier':'UNKNOWN'},'documentHash':'%s'}".formatted(party, TEXT));
    }
}
