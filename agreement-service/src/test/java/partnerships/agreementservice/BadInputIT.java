package partnerships.agreementservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.HttpMethod;
import partnerships.contracts.Topics;

/** What makes no sense is refused, and nothing has changed: not the version, not the document, not the topic. */
class BadInputIT extends RunningService {

    private String id = "";
    private String stored = "";
    private Map<Integer, Long> told = Map.of();

    @BeforeEach
    void anAgreementAtRest() {
        id = post("/v1/agreements/signed", example("agreementRecordSigned")).id();
        await().untilAsserted(() -> {
            assertThat(document().containsKey("outbox")).isFalse();
            assertThat(mongo.count(settledCommitments(), "commitments")).isEqualTo(2);
        });
        stored = document().toJson();
        told = RIG.endOffsets(Topics.AGREEMENTS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "withdraw | {'reason':'ENTERED_IN_ERROR','status':'SIGNED'} | 400 | MALFORMED",
                "withdraw | {'reason':'ENTERED_IN_ERROR','reason':'DUPLICATE_OF'} | 400 | MALFORMED",
                "withdraw | {'reason':{'$ne':null}} | 400 | MALFORMED",
                "withdraw | {'reason':'NO_SUCH_REASON'} | 400 | MALFORMED",
                "withdraw | {'reason':0} | 400 | MALFORMED",
                "withdraw | {'reason':'DUPLICATE_OF','duplicateOf':{'$gt':''}} | 400 | MALFORMED",
                "withdraw | {'reason':'DUPLICATE_OF','duplicateOf':'../x'} | 400 | INVALID",
                "withdraw | {'reason':'DUPLICATE_OF'} | 409 | DUPLICATE_UNNAMED",
                "withdraw | {'reason': | 400 | MALFORMED",
                "withdraw | [] | 400 | MALFORMED",
                "withdraw | {} | 400 | INVALID",
                "enter-into-force | {'effectiveOn':'0026-01-01'} | 400 | INVALID",
                "enter-into-force | {'effectiveOn':'+999999-01-01'} | 400 | INVALID",
                "enter-into-force | {'effectiveOn':'2026-02-30'} | 400 | MALFORMED",
                "enter-into-force | {'effectiveOn':'2199-01-01'} | 409 | DATE_IN_FUTURE",
                "enter-into-force | {'effectiveOn':20260101} | 400 | MALFORMED",
                "cancel | {'reason':'a\\u0000b'} | 400 | INVALID",
                "cancel | {'reason':'a\\nb'} | 400 | INVALID",
                "cancel | {'reason':'   '} | 400 | INVALID",
                "sign | {'party':'$where','signedOn':{'qualifier':'UNKNOWN'},'documentHash':'x'} | 400 | INVALID",
                "correct-fact | {'path':'title.$set','value':'x','source':{'document':'d'}} | 400 | INVALID",
                "correct-fact | {'path':'title.fr','value':'a\\u0007','source':{'document':'d'}} | 400 | INVALID",
                "correct-fact | {'path':'title.fr','value':{'$gt':''},'source':{'document':'d'}} | 400 | INVALID",
                "correct-fact | {'path':'title','value':{'$fr':'x'},'source':{'document':'d'}} | 400 | INVALID",
                "correct-fact | {'path':'title.fr','value':'x'} | 400 | INVALID",
                "correct-fact | {'path':'committees.coordination.zone','value':'Mars/Base','source':{'document':'d'}} | 400 | INVALID"
            })
    void anUnusableCommandChangesNothing(String verb, String body, int status, String code) {
        var answer = command(id, verb, json(body));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.code()).as(answer.body().toString()).isEqualTo(code);
        assertNothingChanged();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/reference | {'$ne':'x'} | 400 | MALFORMED",
                "/reference | '' | 400 | INVALID",
                "/kind | 'EVERYTHING' | 400 | MALFORMED",
                "/title | {'fr.x':'y'} | 400 | INVALID",
                "/parties | [null] | 400 | INVALID",
                "/parties | [] | 409 | TOO_FEW_PARTIES",
                "/signedOn | {'value':'2199-01','qualifier':'KNOWN'} | 409 | DATE_IN_FUTURE",
                "/signedOn | {'value':'0001-01-01','qualifier':'KNOWN'} | 409 | DATE_IMPOSSIBLE",
                "/evidence | [] | 409 | EVIDENCE_MISSING",
                "/committees/0/zone | 'Mars/Base' | 400 | UNKNOWN_ZONE",
                "/committees/0/cadence | {'kind':'COUNT_PER_PERIOD'} | 400 | INVALID",
                "/commitments/0/measure/target | 1e400 | 400 | MALFORMED",
                "/commitments/0/measure/target | -1 | 400 | INVALID",
                "/version | 7 | 400 | MALFORMED",
                "/_id | 'x' | 400 | MALFORMED"
            })
    void anUnusableRecordIsNotRecorded(String path, String value, int status, String code) {
        long before = mongo.estimatedCount("agreements");
        var request = example("agreementRecordSigned");
        int name = path.lastIndexOf('/');
        request.at(path.substring(0, name)).asObject().set(path.substring(name + 1), JSON.readTree(json(value)));

        var answer = post("/v1/agreements/signed", request);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.code()).as(answer.body().toString()).isEqualTo(code);
        assertThat(mongo.estimatedCount("agreements")).isEqualTo(before);
        assertNothingChanged();
    }

    @Test
    void aProspectHasNoSignature() {
        var answer = post("/v1/agreements/prospects", example("agreementRecordSigned"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().at("/errors/0/field").asString()).isEqualTo("evidence");
        assertNothingChanged();
    }

    @Test
    void aReferenceThatIsAnOperatorOrAPatternFindsNothing() {
        assertThat(ask(HttpMethod.GET, "/v1/agreements?reference[$ne]=x", staff(), null, null, null)
                        .status())
                .isEqualTo(400);
        assertThat(get("/v1/agreements?reference=.*", staff()).body().path("items"))
                .isEmpty();
        assertNothingChanged();
    }

    private void assertNothingChanged() {
        assertThat(document().toJson()).isEqualTo(stored);
        assertThat(RIG.endOffsets(Topics.AGREEMENTS)).isEqualTo(told);
    }

    private Query settledCommitments() {
        return Query.query(
                Criteria.where("state.agreementId").is(id).and("outbox").exists(false));
    }

    private Document document() {
        return Objects.requireNonNull(mongo.findById(id, Document.class, "agreements"));
    }
}
