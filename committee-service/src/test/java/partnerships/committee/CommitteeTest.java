package partnerships.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static partnerships.committee.CommitteeFixture.ID;
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
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import partnerships.committee.Committee.Status;
import partnerships.committee.CommitteeEvent.CadenceWindowBreached;
import partnerships.committee.CommitteeEvent.CadenceWindowOpened;
import partnerships.committee.CommitteeEvent.CadenceWindowSatisfied;
import partnerships.committee.CommitteeEvent.CommitteeMet;
import partnerships.committee.CommitteeEvent.CommitteeReinstated;

class CommitteeTest {

    private static final Instant LATER = instant("2030-01-01T00:00:00Z");

    @Test
    void aCommitteeBeginsWithNoWindowAndNoMeeting() {
        var committee = twiceAYear(assumed("2026-11-24")).committee();

        assertThat(committee)
                .isEqualTo(new Committee(
                        ID,
                        ORIGIN,
                        charter(TWICE_A_YEAR),
                        assumed("2026-11-24"),
                        new Status.Active(),
                        List.of(),
                        List.of()));
    }

    @Test
    void onlyItsEstablishmentBeginsACommittee() {
        assertThatIllegalArgumentException().isThrownBy(() -> Committee.born(ID, new CommitteeReinstated(null)));
    }

    @Test
    void twiceAYearIsOnceInEachHalf() {
        var life = twiceAYear(stated("2026-01-01", null));

        var events = life.reaches("2026-07-01T12:00:00Z");

        var first = life.window("2026-01-01").id();
        var second = life.window("2026-07-01").id();
        assertThat(events)
                .containsExactly(
                        new CadenceWindowOpened(
                                first,
                                day("2026-01-01"),
                                day("2026-06-30"),
                                1,
                                false,
                                Basis.STATED,
                                instant("2025-12-31T23:00:00Z")),
                        new CadenceWindowBreached(
                                first, day("2026-01-01"), day("2026-06-30"), 1, 0, instant("2026-06-30T23:00:00Z")),
                        new CadenceWindowOpened(
                                second,
                                day("2026-07-01"),
                                day("2026-12-31"),
                                1,
                                false,
                                Basis.STATED,
                                instant("2026-06-30T23:00:00Z")));
    }

    @Test
    void aWindowEndsWithTheFirstInstantAfterItsLastDayByTodaysZoneRules() {
        var life = twiceAYear(stated("2026-07-01", null));

        assertThat(life.reaches("2026-12-31T23:59:59.999Z")).hasSize(1);
        assertThat(life.reaches("2027-01-01T00:00:00Z"))
                .hasAtLeastOneElementOfType(CadenceWindowBreached.class)
                .extracting(CommitteeEvent::at)
                .containsOnly(instant("2027-01-01T00:00:00Z"));
    }

    @Test
    void afterAnOutageEveryWindowOpensAndEndsOnceInOrderWithItsDueTime() {
        var life = twiceAYear(stated("2026-01-01", null));
        life.reaches("2026-01-01T12:00:00Z");

        var events = life.reaches("2028-01-01T12:00:00Z");

        assertThat(events)
                .extracting(event -> event.getClass().getSimpleName() + " " + event.at())
                .containsExactly(
                        "CadenceWindowBreached 2026-06-30T23:00:00Z",
                        "CadenceWindowOpened 2026-06-30T23:00:00Z",
                        "CadenceWindowBreached 2027-01-01T00:00:00Z",
                        "CadenceWindowOpened 2027-01-01T00:00:00Z",
                        "CadenceWindowBreached 2027-07-01T00:00:00Z",
                        "CadenceWindowOpened 2027-07-01T00:00:00Z",
                        "CadenceWindowBreached 2028-01-01T00:00:00Z",
                        "CadenceWindowOpened 2028-01-01T00:00:00Z");
        assertThat(life.reaches("2028-01-01T12:00:00Z")).isEmpty();
    }

    @Test
    void aMeetingInsideSatisfiesTheWindowAndItsEndChangesNothing() {
        var life = twiceAYear(stated("2026-01-01", null));
        life.reaches("2026-06-30T08:00:00Z");

        var events = life.takes(
                new Counting(life.committee()).met("m1", day("2026-06-30"), instant("2026-06-30T09:00:00Z")));

        var window = life.window("2026-01-01");
        assertThat(events)
                .containsExactly(
                        new CommitteeMet("m1", day("2026-06-30"), instant("2026-06-30T09:00:00Z")),
                        new CadenceWindowSatisfied(
                                window.id(),
                                day("2026-01-01"),
                                day("2026-06-30"),
                                List.of("m1"),
                                instant("2026-06-30T09:00:00Z")));
        assertThat(window.state()).isEqualTo(Window.State.SATISFIED);
        assertThat(life.reaches("2026-07-02T00:00:00Z")).hasOnlyElementsOfType(CadenceWindowOpened.class);
    }

    @Test
    void aMeetingInsideThatIsRecordedLateSatisfiesTheBreachedWindow() {
        var life = twiceAYear(stated("2026-01-01", null));
        life.reaches("2026-09-01T00:00:00Z");

        var events = life.takes(
                new Counting(life.committee()).met("m1", day("2026-05-05"), instant("2026-05-05T09:00:00Z")));

        assertThat(events).hasAtLeastOneElementOfType(CadenceWindowSatisfied.class);
        assertThat(life.window("2026-01-01").state()).isEqualTo(Window.State.SATISFIED);
        assertThat(life.window("2026-07-01").state()).isEqualTo(Window.State.OPEN);
    }

    @Test
    void aMeetingTheDayAfterSatisfiesTheNextWindowOnly() {
        var life = twiceAYear(stated("2026-01-01", null));
        life.reaches("2026-09-01T00:00:00Z");

        life.takes(new Counting(life.committee()).met("m1", day("2026-07-01"), instant("2026-07-01T09:00:00Z")));

        assertThat(life.window("2026-01-01").state()).isEqualTo(Window.State.BREACHED);
        assertThat(life.window("2026-07-01").state()).isEqualTo(Window.State.SATISFIED);
    }

    @Test
    void aMeetingThatIsKnownChangesNothing() {
        var life = twiceAYear(stated("2026-01-01", null));
        life.takes(new Counting(life.committee()).met("m1", day("2026-05-05"), LATER));

        assertThat(new Counting(life.committee()).met("m1", day("2026-05-05"), LATER))
                .isEmpty();
    }

    @Test
    void aMeetingThatWasRecordedBeforeItsWindowOpensSatisfiesItWhenItOpens() {
        var life = twiceAYear(stated("2026-01-01", null));
        life.takes(new Counting(life.committee()).met("m1", day("2026-05-05"), instant("2026-05-05T09:00:00Z")));

        var events = life.reaches("2026-06-01T00:00:00Z");

        assertThat(events)
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("CadenceWindowOpened", "CadenceWindowSatisfied");
    }

    @Test
    void aCountThatMonthsDoNotDivideIsCountedAnywhereInTheYear() {
        var life = established(new Cadence.CountPerPeriod(5, Basis.STATED), stated("2026-01-01", null));
        life.reaches("2026-01-02T00:00:00Z");
        for (int month = 1; month <= 4; month++) {
            life.takes(new Counting(life.committee()).met("m" + month, day("2026-0" + month + "-10"), LATER));
        }
        assertThat(life.window("2026-01-01").state()).isEqualTo(Window.State.OPEN);

        var events = life.takes(new Counting(life.committee()).met("m5", day("2026-12-31"), LATER));

        assertThat(events)
                .contains(new CadenceWindowSatisfied(
                        life.window("2026-01-01").id(),
                        day("2026-01-01"),
                        day("2026-12-31"),
                        List.of("m1", "m2", "m3", "m4", "m5"),
                        LATER));
    }

    @Test
    void aBreachSaysHowManyMeetingsThereWere() {
        var life = established(new Cadence.CountPerPeriod(5, Basis.STATED), stated("2026-01-01", null));
        life.takes(new Counting(life.committee()).met("m1", day("2026-03-10"), LATER));

        var events = life.reaches("2027-01-01T12:00:00Z");

        assertThat(events)
                .contains(new CadenceWindowBreached(
                        life.window("2026-01-01").id(),
                        day("2026-01-01"),
                        day("2026-12-31"),
                        5,
                        1,
                        instant("2027-01-01T00:00:00Z")));
    }

    private static List<Cadence> notWatched() {
        return List.of(new Cadence.MutualDates(), new Cadence.Unspecified(), new Cadence.Other("EVERY"));
    }

    @ParameterizedTest
    @MethodSource("notWatched")
    void withoutAStatedCountThereAreNoWindows(Cadence cadence) {
        var life = established(cadence, stated("2020-01-01", null));

        assertThat(life.committee().due()).isEmpty();
        assertThat(life.reaches("2030-01-01T00:00:00Z")).isEmpty();
    }

    @Test
    void aFirstWindowShorterThanHalfIsInformationalAndNeverBreached() {
        var life = twiceAYear(assumed("2026-11-24"));

        var events = life.reaches("2027-01-02T00:00:00Z");

        assertThat(life.window("2026-11-24").informational()).isTrue();
        assertThat(events).hasOnlyElementsOfType(CadenceWindowOpened.class).hasSize(2);
        assertThat(life.window("2027-01-01").informational()).isFalse();
    }

    @Test
    void halfAWindowCounts() {
        var life = twiceAYear(stated("2027-10-01", null));
        life.reaches("2027-10-01T12:00:00Z");

        assertThat(life.window("2027-10-01").informational()).isFalse();
        assertThat(twiceAYear(stated("2027-10-02", null)).reaches("2027-10-02T12:00:00Z"))
                .singleElement()
                .extracting(event -> ((CadenceWindowOpened) event).informational())
                .isEqualTo(true);
    }

    @Test
    void aLastWindowEndsWithItsAgreement() {
        var life = twiceAYear(stated("2026-01-01", "2026-10-31"));

        life.reaches("2028-01-01T00:00:00Z");

        assertThat(life.committee().windows())
                .extracting(window -> window.from() + " " + window.to() + " " + window.state())
                .containsExactly("2026-01-01 2026-06-30 BREACHED", "2026-07-01 2026-10-31 BREACHED");
        assertThat(life.committee().due()).isEmpty();
    }
}
