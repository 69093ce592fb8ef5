package partnerships.committeeservice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import partnerships.committee.Committee;
import partnerships.contracts.Topics;
import partnerships.testkit.events.Schemas;
import tools.jackson.databind.JsonNode;

/** Committees come to life, and end, by what agreements tell. */
class CommitteesIT extends RunningService {

    @Test
    void aSignedAgreementBringsItsCommitteeToLife() {
        var agreement = Facts.newAgreement();

        var id = committeeOf(agreement, "lsh");

        assertThat(id).isEqualTo(Committee.idOf(agreement, "coordination"));
        await().untilAsserted(
                        () -> assertThat(typesTold(id)).containsExactly("CommitteeEstablished", "CadenceWindowOpened"));
        var view = committee(id);
        assertThat(view.at("/state").asString()).isEqualTo("ACTIVE");
        assertThat(view.at("/monitoring/from").asString()).isEqualTo("2026-09-01");
        assertThat(view.at("/monitoring/basis").asString()).isEqualTo("ASSUMED");
        assertThat(view.at("/windows/0/to").asString()).isEqualTo("2026-12-31");
        assertThat(told(id)).allSatisfy(record -> {
            assertThat(Schemas.violations(record.event().type(), record.value()))
                    .isEmpty();
            assertThat(record.event().source()).isEqualTo("/committee-service");
        });
        assertThat(told(id).getFirst().event().causationId()).contains(agreement + "@1");
    }

    @Test
    void aFactToldTwiceCountsOnce() {
        var agreement = Facts.newAgreement();
        var id = committeeOf(agreement, "lsh");

        committeeOf(agreement, "lsh");
        tell(agreement, 2, "AgreementEnteredIntoForce", entered(agreement, "2026-07-01"));
        await().untilAsserted(() -> assertThat(watchedFrom(id)).isEqualTo("2026-07-01"));

        await().untilAsserted(() -> assertThat(typesTold(id))
                .containsExactly(
                        "CommitteeEstablished",
                        "CadenceWindowOpened",
                        "CommitteeMonitoringStarted",
                        "CadenceWindowOpened"));
    }

    @Test
    void aStatedEntryIntoForceOfThePastOpensAndEndsEveryWindowOnceInOrder() {
        var agreement = Facts.newAgreement();

        tell(agreement, 1, "AgreementSigned", Facts.signed(agreement, "lsh", Facts.known("2025-01-01"), Facts.UNKNOWN));
        var id = awaitCommittee(agreement);

        await().untilAsserted(() -> assertThat(told(id)).hasSize(8));
        assertThat(told(id).stream()
                        .skip(1)
                        .map(record -> record.event().time().orElseThrow() + " "
                                + record.event().actor()))
                .containsExactly(
                        "2024-12-31T23:00:00Z timer",
                        "2025-06-30T23:00:00Z timer",
                        "2025-06-30T23:00:00Z timer",
                        "2025-12-31T23:00:00Z timer",
                        "2025-12-31T23:00:00Z timer",
                        "2026-06-30T23:00:00Z timer",
                        "2026-06-30T23:00:00Z timer");
    }

    @Test
    void aMeetingOfThePastThatIsRecordedLateSatisfiesTheBreachedWindow() {
        var agreement = Facts.newAgreement();
        tell(agreement, 1, "AgreementSigned", Facts.signed(agreement, "lsh", Facts.known("2026-01-01"), Facts.UNKNOWN));
        var id = awaitCommittee(agreement);
        assertThat(window(id, 0).path("state").asString()).isEqualTo("BREACHED");

        var held = post(
                "/v1/meetings/held",
                staff(),
                "{'committeeId':'%s','reference':'%s','heldOn':'2026-05-20','evidence':{'document':'Minutes'}}"
                        .formatted(id, "REF-" + agreement));

        assertThat(held.status()).isEqualTo(201);
        assertThat(held.location()).isEqualTo("/v1/meetings/" + held.id());
        await().untilAsserted(
                        () -> assertThat(window(id, 0).path("state").asString()).isEqualTo("SATISFIED"));
        assertThat(window(id, 0).at("/meetingIds/0").asString()).isEqualTo(held.id());
        assertThat(window(id, 1).path("state").asString()).isEqualTo("OPEN");
        assertThat(meeting(held.id()).at("/outcome/imported").asBoolean()).isTrue();
    }

    @Test
    void theTimerBreachesAWindowWithItsDueTime() {
        var agreement = Facts.newAgreement();
        tell(agreement, 1, "AgreementSigned", Facts.signed(agreement, "lsh", Facts.known("2026-07-01"), Facts.UNKNOWN));
        var id = awaitCommittee(agreement);

        itIs("2027-01-03T00:00:00Z");

        await().untilAsserted(() -> assertThat(typesTold(id))
                .containsExactly(
                        "CommitteeEstablished", "CadenceWindowOpened", "CadenceWindowBreached", "CadenceWindowOpened"));
        assertThat(told(id).get(2).event().time()).contains(java.time.Instant.parse("2027-01-01T00:00:00Z"));
    }

    @Test
    void anAgreementThatEndsDissolvesItsCommitteeAndOneThatIsPutRightBringsItBack() {
        var agreement = Facts.newAgreement();
        var id = committeeOf(agreement, "lsh");

        tell(agreement, 2, "AgreementExpired", "{'agreementId':'" + agreement + "','endedOn':'2026-08-31'}");
        await().untilAsserted(
                        () -> assertThat(committee(id).path("state").asString()).isEqualTo("DISSOLVED"));
        assertThat(committee(id).path("windows")).isEmpty();
        assertThat(post(
                                "/v1/meetings/proposals",
                                staff(),
                                "{'committeeId':'%s','reference':'%s'}".formatted(id, "REF-" + agreement))
                        .code())
                .isEqualTo("COMMITTEE_DISSOLVED");

        tell(
                agreement,
                3,
                "AgreementFactCorrected",
                Facts.corrected(agreement, "lsh", Facts.UNKNOWN, Facts.known("2028-08-31")));
        tell(
                agreement,
                4,
                "AgreementConclusionReversed",
                "{'agreementId':'" + agreement + "','conclusion':'EXPIRED','state':'SIGNED'}");
        await().untilAsserted(
                        () -> assertThat(committee(id).path("state").asString()).isEqualTo("ACTIVE"));
        await().untilAsserted(() -> assertThat(typesTold(id))
                .containsExactly(
                        "CommitteeEstablished",
                        "CadenceWindowOpened",
                        "CadenceWindowWithdrawn",
                        "CommitteeDissolved",
                        "CommitteeUpdated",
                        "CommitteeReinstated",
                        "CadenceWindowOpened"));
    }

    @Test
    void anAgreementThatWasCancelledOrWithdrawnDissolvesItsCommittee() {
        var cancelled = Facts.newAgreement();
        var withdrawn = Facts.newAgreement();
        var ofCancelled = committeeOf(cancelled, "lsh");
        var ofWithdrawn = committeeOf(withdrawn, "lsh");

        tell(
                cancelled,
                2,
                "AgreementCancelled",
                "{'agreementId':'" + cancelled + "','reason':'x','cancelledOn':'2026-09-01'}");
        tell(withdrawn, 2, "AgreementWithdrawn", "{'agreementId':'" + withdrawn + "','reason':'ENTERED_IN_ERROR'}");

        await().untilAsserted(() -> {
            assertThat(committee(ofCancelled).path("lastDay").asString()).isEqualTo("2026-09-01");
            assertThat(committee(ofWithdrawn).path("state").asString()).isEqualTo("DISSOLVED");
        });
    }

    @Test
    void aBrokenFactParksItsAgreementAndTheOthersFlow() {
        var broken = Facts.newAgreement();
        var unknownZone = Facts.newAgreement();
        tellOn(Topics.AGREEMENTS, broken, 1, "partnership.agreement.AgreementSigned.v1", "{".getBytes(UTF_8));
        tell(
                unknownZone,
                1,
                "AgreementSigned",
                Facts.signed(unknownZone, "lsh", Facts.UNKNOWN, Facts.UNKNOWN)
                        .replace("Africa/Casablanca", "Mars/Base"));
        tell(broken, 2, "AgreementEnteredIntoForce", entered(broken, "2026-07-01"));

        committeeOf(Facts.newAgreement(), "lsh");

        await().untilAsserted(() -> assertThat(RIG.events("committee-service.agreementFacts.dlq"))
                .extracting(record -> record.event().id())
                .contains(broken + "@1", broken + "@2", unknownZone + "@1"));
        assertThat(committeesOf(broken)).isEmpty();
        assertThat(committeesOf(unknownZone)).isEmpty();
    }

    @Test
    void aFactWithoutAFieldItNeedsIsParkedToo() {
        var agreement = Facts.newAgreement();
        tell(agreement, 1, "AgreementSigned", "{'agreementId':'" + agreement + "'}");

        await().untilAsserted(() -> assertThat(RIG.events("committee-service.agreementFacts.dlq"))
                .extracting(record -> record.event().id())
                .contains(agreement + "@1"));
    }

    @Test
    void aCommitteeThatIsNotThereIsNotFound() {
        var answer = get("/v1/committees/" + UUID.randomUUID(), staff());

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("NOT_FOUND");
    }

    private JsonNode window(String committee, int index) {
        return committee(committee).path("windows").path(index);
    }

    private String watchedFrom(String committee) {
        return committee(committee).at("/monitoring/from").asString();
    }

    private static String entered(String agreement, String day) {
        return "{'agreementId':'" + agreement + "','effectiveOn':'" + day + "'}";
    }
}
