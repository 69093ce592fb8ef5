package partnerships.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static partnerships.committee.CommitteeFixture.ORIGIN;
import static partnerships.committee.CommitteeFixture.TWICE_A_YEAR;
import static partnerships.committee.CommitteeFixture.assumed;
import static partnerships.committee.CommitteeFixture.charter;
import static partnerships.committee.CommitteeFixture.day;
import static partnerships.committee.CommitteeFixture.established;
import static partnerships.committee.CommitteeFixture.instant;
import static partnerships.committee.CommitteeFixture.stated;
import static partnerships.committee.CommitteeFixture.twiceAYear;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import partnerships.committee.Committee.Status;
import partnerships.committee.CommitteeEvent.CadenceWindowOpened;
import partnerships.committee.CommitteeEvent.CadenceWindowWithdrawn;
import partnerships.committee.CommitteeEvent.CommitteeDissolved;
import partnerships.committee.CommitteeEvent.CommitteeMonitoringStarted;
import partnerships.committee.CommitteeEvent.CommitteeReinstated;
import partnerships.committee.CommitteeEvent.CommitteeUpdated;
import partnerships.committee.CommitteeFixture.Life;

/** What a committee makes of facts that come late, or turn out otherwise. */
class CommitteeCorrectionsTest {

    private static final Instant LATER = instant("2030-01-01T00:00:00Z");

    @Test
    void anEntryIntoForceLearntLaterOpensTheWindowsBeforeAndTheFirstOneAgain() {
        var life = twiceAYear(assumed("2026-11-24"));
        life.reaches("2026-11-24T12:00:00Z");
        var second = life.window("2026-11-24").id();

        var told = life.takes(new Following(life.committee()).enteredIntoForce(day("2026-03-01"), null, LATER));
        var followed = life.reaches("2026-11-25T00:00:00Z");

        assertThat(told)
                .containsExactly(
                        new CommitteeMonitoringStarted(day("2026-03-01"), Basis.STATED, LATER),
                        new CadenceWindowOpened(
                                second,
                                day("2026-07-01"),
                                day("2026-12-31"),
                                1,
                                false,
                                Basis.STATED,
                                instant("2026-06-30T23:00:00Z")));
        assertThat(followed)
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("CadenceWindowOpened", "CadenceWindowBreached");
        assertThat(life.window("2026-03-01").state()).isEqualTo(Window.State.BREACHED);
    }

    @Test
    void anEntryIntoForceAfterWhatWasAssumedWithdrawsTheWindowsBefore() {
        var life = twiceAYear(assumed("2026-01-01"));
        life.reaches("2026-08-01T00:00:00Z");
        var first = life.window("2026-01-01");

        var told = life.takes(new Following(life.committee()).enteredIntoForce(day("2026-07-01"), null, LATER));

        assertThat(told)
                .containsExactly(
                        new CadenceWindowWithdrawn(first.id(), first.from(), first.to(), LATER),
                        new CommitteeMonitoringStarted(day("2026-07-01"), Basis.STATED, LATER));
        assertThat(life.committee().windows()).extracting(Window::from).containsExactly(day("2026-07-01"));
    }

    @Test
    void anEndThatFollowsFromTheEntryIntoForceIsWatchedToo() {
        var life = twiceAYear(assumed("2026-01-01"));

        life.takes(new Following(life.committee()).enteredIntoForce(day("2026-07-01"), day("2027-06-30"), LATER));

        assertThat(life.committee().watch()).isEqualTo(new Watch(day("2026-07-01"), Basis.STATED, day("2027-06-30")));
        assertThat(new Following(life.committee()).enteredIntoForce(day("2026-07-01"), day("2027-06-30"), LATER))
                .isEmpty();
    }

    @Test
    void aWiderWindowKeepsTheMeetingThatSatisfiedIt() {
        var life = twiceAYear(assumed("2026-08-01"));
        life.reaches("2026-08-02T00:00:00Z");
        life.takes(new Counting(life.committee()).met("m1", day("2026-09-09"), LATER));

        life.takes(new Following(life.committee()).enteredIntoForce(day("2026-07-15"), null, LATER));

        assertThat(life.window("2026-07-15").state()).isEqualTo(Window.State.SATISFIED);
    }

    @Test
    void aNarrowerWindowLosesAMeetingThatIsNoLongerInside() {
        var life = twiceAYear(assumed("2026-01-01"));
        life.reaches("2026-02-02T00:00:00Z");
        life.takes(new Counting(life.committee()).met("m1", day("2026-01-09"), LATER));

        life.takes(new Following(life.committee()).enteredIntoForce(day("2026-02-01"), null, LATER));
        life.reaches("2026-07-02T00:00:00Z");

        assertThat(life.window("2026-02-01").state()).isEqualTo(Window.State.BREACHED);
    }

    @Test
    void aRenewalRecordedAfterTheEndReinstatesTheCommitteeAndWidensItsLastWindow() {
        var life = twiceAYear(stated("2026-01-01", "2026-11-30"));
        life.reaches("2026-12-05T00:00:00Z");
        life.takes(new Following(life.committee()).agreementEnded(day("2026-11-30"), LATER));

        var told = life.takes(new Following(life.committee()).agreementRenewed(day("2027-11-30"), LATER));
        var followed = life.reaches("2027-01-01T00:00:00Z");

        var last = life.window("2026-07-01");
        assertThat(told)
                .containsExactly(
                        new CommitteeUpdated(ORIGIN, charter(TWICE_A_YEAR), stated("2026-01-01", "2027-11-30"), LATER),
                        new CommitteeReinstated(LATER),
                        new CadenceWindowOpened(
                                last.id(),
                                day("2026-07-01"),
                                day("2026-12-31"),
                                1,
                                false,
                                Basis.STATED,
                                instant("2026-06-30T23:00:00Z")));
        assertThat(followed)
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("CadenceWindowBreached", "CadenceWindowOpened");
        assertThat(life.committee().status()).isEqualTo(new Status.Active());
    }

    @Test
    void aRenewalInTimeOnlyMovesTheEnd() {
        var life = twiceAYear(stated("2026-01-01", "2026-12-31"));
        life.reaches("2026-08-01T00:00:00Z");

        var told = life.takes(new Following(life.committee()).agreementRenewed(day("2028-12-31"), LATER));

        assertThat(told)
                .containsExactly(
                        new CommitteeUpdated(ORIGIN, charter(TWICE_A_YEAR), stated("2026-01-01", "2028-12-31"), LATER));
        assertThat(new Following(life.committee()).agreementRenewed(day("2028-12-31"), LATER))
                .isEmpty();
    }

    @Test
    void aRenewalEndsNoWatchThatGoesOnForEver() {
        assertThat(new Following(twiceAYear(stated("2026-01-01", null)).committee())
                        .agreementRenewed(day("2027-12-31"), LATER))
                .isEmpty();
    }

    @Test
    void aConfirmedEntryIntoForceChangesNothing() {
        var life = twiceAYear(stated("2026-01-01", null));

        assertThat(new Following(life.committee()).enteredIntoForce(day("2026-01-01"), null, LATER))
                .isEmpty();
    }

    @Test
    void anAssumedStartThatIsConfirmedChangesItsBasisAndNoWindow() {
        var life = twiceAYear(assumed("2026-01-01"));
        life.reaches("2026-02-02T00:00:00Z");

        assertThat(new Following(life.committee()).enteredIntoForce(day("2026-01-01"), null, LATER))
                .containsExactly(new CommitteeMonitoringStarted(day("2026-01-01"), Basis.STATED, LATER));
    }

    @Test
    void anAgreementThatEndsDissolvesTheCommitteeAndItsOpenWindowCountsInNoFigure() {
        var life = twiceAYear(stated("2026-01-01", null));
        life.reaches("2026-10-01T00:00:00Z");
        var open = life.window("2026-07-01");

        var told = life.takes(new Following(life.committee()).agreementEnded(day("2026-09-30"), LATER));

        assertThat(told)
                .containsExactly(
                        new CadenceWindowWithdrawn(open.id(), open.from(), open.to(), LATER),
                        new CommitteeDissolved(day("2026-09-30"), LATER));
        assertThat(life.committee().windows()).extracting(Window::state).containsExactly(Window.State.BREACHED);
        assertThat(life.reaches("2030-01-01T00:00:00Z")).isEmpty();
        assertThat(life.committee().due()).isEmpty();
    }

    @Test
    void anEndLearntLateWithdrawsWhatWasConcludedAfterIt() {
        var life = twiceAYear(stated("2026-01-01", null));
        life.reaches("2027-08-01T00:00:00Z");

        life.takes(new Following(life.committee()).agreementEnded(day("2026-06-30"), LATER));

        assertThat(life.committee().windows())
                .extracting(window -> window.from() + " " + window.state())
                .containsExactly("2026-01-01 BREACHED");
    }

    @Test
    void anAgreementThatNeverWasTakesAllItsWindowsWithIt() {
        var life = twiceAYear(stated("2026-01-01", null));
        life.reaches("2026-10-01T00:00:00Z");

        life.takes(new Following(life.committee()).agreementEnded(null, LATER));

        assertThat(life.committee().windows()).isEmpty();
        assertThat(life.committee().status()).isEqualTo(new Status.Dissolved(null));
        assertThat(new Following(life.committee()).agreementGoesOn(LATER)).isEmpty();
    }

    @Test
    void aMeetingBeforeTheEndThatIsRecordedAfterItStillCounts() {
        var life = twiceAYear(stated("2026-01-01", null));
        life.reaches("2026-10-01T00:00:00Z");
        life.takes(new Following(life.committee()).agreementEnded(day("2026-09-30"), LATER));

        life.takes(new Counting(life.committee()).met("m1", day("2026-05-05"), LATER));

        assertThat(life.window("2026-01-01").state()).isEqualTo(Window.State.SATISFIED);
    }

    @Test
    void anAgreementThatHadNotEndedAfterAllBringsItsCommitteeAndWindowsBack() {
        var life = twiceAYear(stated("2026-01-01", "2026-09-30"));
        life.reaches("2026-10-01T00:00:00Z");
        life.takes(new Following(life.committee()).agreementEnded(day("2026-09-30"), LATER));
        life.takes(new Following(life.committee())
                .corrected(
                        ORIGIN, charter(TWICE_A_YEAR), stated("2026-01-01", "2028-09-30"), day("2027-02-01"), LATER));

        var told = life.takes(new Following(life.committee()).agreementGoesOn(LATER));
        life.reaches("2027-02-01T00:00:00Z");

        assertThat(told).startsWith(new CommitteeReinstated(LATER));
        assertThat(life.committee().windows())
                .extracting(window -> window.from() + " " + window.to() + " " + window.state())
                .containsExactly(
                        "2026-01-01 2026-06-30 BREACHED",
                        "2026-07-01 2026-12-31 BREACHED",
                        "2027-01-01 2027-06-30 OPEN");
    }

    @Test
    void anEndedAgreementWhoseLastDayIsCorrectedEndsItsCommitteeOnThatDay() {
        var life = twiceAYear(stated("2026-01-01", "2026-09-30"));
        life.reaches("2026-10-01T00:00:00Z");
        life.takes(new Following(life.committee()).agreementEnded(day("2026-09-30"), LATER));

        var told = life.takes(new Following(life.committee())
                .corrected(
                        ORIGIN, charter(TWICE_A_YEAR), stated("2026-01-01", "2026-06-30"), day("2026-11-01"), LATER));

        assertThat(told).contains(new CommitteeDissolved(day("2026-06-30"), LATER));
        assertThat(life.committee().windows()).extracting(Window::from).containsExactly(day("2026-01-01"));
    }

    @Test
    void aCorrectedCadenceWithdrawsTheWindowsItDoesNotKnow() {
        var life = established(new Cadence.CountPerPeriod(4, Basis.STATED), stated("2026-01-01", null));
        life.reaches("2026-05-01T00:00:00Z");

        life.takes(new Following(life.committee())
                .corrected(ORIGIN, charter(TWICE_A_YEAR), stated("2026-01-01", null), day("2026-05-01"), LATER));
        life.reaches("2026-05-02T00:00:00Z");

        assertThat(life.committee().windows())
                .extracting(window -> window.from() + " " + window.to() + " " + window.state())
                .containsExactly("2026-01-01 2026-06-30 OPEN");
    }

    @Test
    void aCorrectionOfSomethingElseChangesNothing() {
        var committee = twiceAYear(assumed("2026-11-24")).committee();

        assertThat(new Following(committee)
                        .corrected(ORIGIN, charter(TWICE_A_YEAR), assumed("2026-11-24"), day("2026-12-01"), LATER))
                .isEmpty();
    }

    @Test
    void aCorrectionOfItsClauseIsTold() {
        var committee = twiceAYear(assumed("2026-11-24")).committee();
        var charter = charter(new Cadence.Unspecified());

        assertThat(new Following(committee).corrected(ORIGIN, charter, assumed("2026-11-24"), day("2026-12-01"), LATER))
                .containsExactly(new CommitteeUpdated(ORIGIN, charter, assumed("2026-11-24"), LATER));
    }

    @Test
    void whatHappensTwiceIsToldOnce() {
        Life life = twiceAYear(stated("2026-01-01", null));
        life.takes(new Following(life.committee()).agreementEnded(day("2026-09-30"), LATER));

        assertThat(new Following(life.committee()).agreementEnded(day("2026-09-30"), LATER))
                .isEmpty();
        assertThat(new Following(twiceAYear(stated("2026-01-01", null)).committee()).agreementGoesOn(LATER))
                .isEmpty();
    }
}
