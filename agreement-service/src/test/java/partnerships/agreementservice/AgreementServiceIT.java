package partnerships.agreementservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import partnerships.contracts.CloudEvent;
import partnerships.contracts.Topics;
import partnerships.localrun.kafka.ReceivedRecord;
import partnerships.testkit.events.Schemas;

/** From HTTP through MongoDB to Kafka and back. */
class AgreementServiceIT extends RunningService {

    private static final String TEXT = "ab".repeat(32);

    @Test
    void anAgreementRecordedAsSignedIsToldWholeAndItsCommitmentsComeToLife() {
        var answer = post("/v1/agreements/signed", example("agreementRecordSigned"));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        assertThat(answer.headers().getLocation()).hasToString("/v1/agreements/" + answer.id());
        await().untilAsserted(() -> assertThat(typesOf(answer.id()))
                .containsExactly(
                        "partnership.agreement.AgreementRecorded.v1",
                        "partnership.agreement.AgreementSigned.v1",
                        "partnership.agreement.DataQualityIssueOpened.v1",
                        "partnership.agreement.DataQualityIssueOpened.v1",
                        "partnership.agreement.DataQualityIssueOpened.v1"));
        await().untilAsserted(() -> assertThat(get("/v1/commitments?agreementId=" + answer.id(), staff())
                        .body()
                        .at("/items"))
                .extracting(item -> item.at("/undertaking/clause").asString())
                .containsExactly("C2", "O1"));
    }

    @Test
    void whatIsToldCarriesItsEnvelopeAndFitsItsSchema() {
        var id = post("/v1/agreements/prospects", example("agreementRecordProspect"))
                .id();

        await().untilAsserted(() -> assertThat(told(id)).hasSize(2));
        var first = told(id).getFirst();
        assertThat(first.key()).isEqualTo(id);
        var event = first.event();
        assertThat(event.id()).isEqualTo(id + "@1");
        assertThat(event.subject()).isEqualTo(id);
        assertThat(event.sequence()).isEqualTo(1);
        assertThat(event.source()).isEqualTo("/agreement-service");
        assertThat(event.actor()).isEqualTo("staff-1");
        assertThat(event.time()).isEmpty();
        assertThat(event.text(CloudEvent.SPEC_VERSION)).contains("1.0");
        assertThat(told(id))
                .allSatisfy(
                        record -> assertThat(Schemas.violations(record.event().type(), record.value()))
                                .isEmpty());
    }

    @Test
    void aProspectBecomesAnAgreementInForceAndEndsWithItsLastDay() {
        var id = post("/v1/agreements/prospects", example("agreementRecordProspect"))
                .id();
        var today = Instant.now().atOffset(ZoneOffset.UTC).toLocalDate();

        command(id, "open-negotiation", json("{'owner':'RCS/COOPERATION','startedOn':'" + today + "'}"));
        command(
                id,
                "correct-fact",
                json("{'path':'term.to','value':{'value':'" + today.plusDays(30)
                        + "','qualifier':'KNOWN'},'source':{'document':'draft'}}"));
        command(id, "submit", json("{'documentHash':'" + TEXT + "'}"));
        command(
                id,
                "approve",
                json("{'deliberation':'D-1','decidedOn':'" + today + "','body':'COUNCIL','quorumOutcome':'MET'}"));
        assertThat(command(id, "sign", signature("rcs", today.toString())).status())
                .isEqualTo(200);
        assertThat(current(id).body().path("state").asString()).isEqualTo("PARTIALLY_SIGNED");
        assertThat(command(id, "sign", signature("coop-montreal", today.toString()), partyUser("coop-montreal"))
                        .status())
                .isEqualTo(200);
        command(id, "enter-into-force", json("{'effectiveOn':'" + today + "'}"));
        assertThat(current(id).body().path("state").asString()).isEqualTo("IN_FORCE");

        moveClock(Duration.ofDays(31));
        try {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(
                            () -> assertThat(current(id).body().path("state").asString())
                                    .isEqualTo("EXPIRED"));
        } finally {
            moveClock(Duration.ZERO);
        }
        await().untilAsserted(() -> assertThat(told(id).getLast().event()).satisfies(event -> {
            assertThat(event.type()).isEqualTo("partnership.agreement.AgreementExpired.v1");
            assertThat(event.actor()).isEqualTo("timer");
            assertThat(event.time()).contains(today.plusDays(31).atStartOfDay().toInstant(ZoneOffset.UTC));
        }));
    }

    @Test
    void aRenewalThatIsRecordedAfterTheEndBringsTheAgreementBack() {
        var id = post("/v1/agreements/signed", example("agreementRecordSigned")).id();
        command(
                id,
                "correct-fact",
                json("{'path':'term','value':{'from':{'value':'2024-01-01','qualifier':'KNOWN'},"
                        + "'to':{'value':'2025-12-31','qualifier':'KNOWN'},'renewal':'EXPRESS'},"
                        + "'source':{'document':'register'}}"));
        await().untilAsserted(() ->
                assertThat(current(id).body().path("state").asString()).isEqualTo("EXPIRED"));

        var late = command(
                id, "renew", json("{'act':'Avenant 1','signedOn':'2026-01-01','from':'2026-01-01','to':'2199-12-31'}"));
        var inTime = command(
                id, "renew", json("{'act':'Avenant 1','signedOn':'2025-12-31','from':'2026-01-01','to':'2199-12-31'}"));

        assertThat(late.code()).isEqualTo("SIGNED_AFTER_END");
        assertThat(inTime.status()).isEqualTo(200);
        assertThat(current(id).body().path("state").asString()).isEqualTo("IN_FORCE");
        assertThat(current(id).body().at("/renewals/0/periodNo").asInt()).isEqualTo(2);
        await().untilAsserted(() -> assertThat(typesOf(id))
                .endsWith(
                        "partnership.agreement.AgreementExpired.v1",
                        "partnership.agreement.AgreementRenewed.v1",
                        "partnership.agreement.AgreementConclusionReversed.v1"));
    }

    @Test
    void aCorrectedClauseReachesItsCommitment() {
        var id = post("/v1/agreements/signed", example("agreementRecordSigned")).id();
        await().untilAsserted(() -> assertThat(commitments(id)).hasSize(2));

        var corrected = command(
                id,
                "correct-fact",
                json("{'path':'commitments.C2.measure.target','value':1," + "'source':{'document':'minutes'}}"));

        assertThat(corrected.status()).isEqualTo(200);
        await().untilAsserted(() -> assertThat(get("/v1/commitments?agreementId=" + id, staff())
                        .body()
                        .at("/items/0/undertaking/measure/target")
                        .asInt())
                .isEqualTo(1));
    }

    private List<String> commitments(String agreementId) {
        return get("/v1/commitments?agreementId=" + agreementId, staff())
                .body()
                .at("/items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    private static String signature(String party, String day) {
        return json("{'party':'" + party + "','signedOn':{'value':'" + day + "','qualifier':'KNOWN'},'documentHash':'"
                + TEXT + "'}");
    }

    private static List<ReceivedRecord> told(String id) {
        return RIG.events(Topics.AGREEMENTS, id);
    }

    private static List<String> typesOf(String id) {
        return told(id).stream().map(record -> record.event().type()).toList();
    }
}
