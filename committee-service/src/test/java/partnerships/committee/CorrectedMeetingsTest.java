package partnerships.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static partnerships.committee.CommitteeFixture.assumed;
import static partnerships.committee.CommitteeFixture.day;
import static partnerships.committee.CommitteeFixture.instant;
import static partnerships.committee.CommitteeFixture.twiceAYear;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import partnerships.committee.CommitteeEvent.CadenceWindowSatisfied;
import partnerships.committee.CommitteeEvent.CommitteeMet;
import partnerships.committee.CommitteeEvent.CommitteeMetReversed;
import partnerships.committee.CommitteeFixture.Life;

/** What becomes of windows when a meeting that kept them was held on another day, or not at all. */
class CorrectedMeetingsTest {

    private static final Instant LATER = instant("2026-08-02T09:00:00Z");

    private final Life life = twiceAYear(assumed("2026-01-01"));

    @BeforeEach
    void aMeetingInMayKeepsTheFirstHalfYear() {
        life.reaches("2026-08-01T00:00:00Z");
        life.takes(new Counting(life.committee()).met("m1", day("2026-05-05"), instant("2026-05-05T09:00:00Z")));
    }

    @Test
    void aWindowWithoutItsMeetingIsOpenAgainAndItsEndDecides() {
        var told = life.takes(new Counting(life.committee()).metOtherwise("m1", null, LATER));
        var followed = life.reaches("2026-08-02T09:00:00Z");

        assertThat(told).first().isEqualTo(new CommitteeMetReversed("m1", LATER));
        assertThat(life.committee().meetings()).isEmpty();
        assertThat(followed)
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("CadenceWindowBreached");
        assertThat(life.window("2026-01-01").state()).isEqualTo(Window.State.BREACHED);
    }

    @Test
    void aMeetingOfAnotherDayKeepsThatDaysWindowInstead() {
        life.takes(new Counting(life.committee()).metOtherwise("m1", day("2026-07-03"), LATER));

        assertThat(life.window("2026-01-01").state()).isEqualTo(Window.State.OPEN);
        assertThat(life.window("2026-07-01"))
                .extracting(Window::state, Window::meetingIds)
                .containsExactly(Window.State.SATISFIED, List.of("m1"));
    }

    @Test
    void aMeetingOfAnotherDayInTheSameWindowKeepsIt() {
        var window = life.window("2026-01-01");

        var told = life.takes(new Counting(life.committee()).metOtherwise("m1", day("2026-05-06"), LATER));

        var at = instant("2026-05-05T23:00:00Z");
        assertThat(told)
                .containsExactly(
                        new CommitteeMetReversed("m1", LATER),
                        new CommitteeMet("m1", day("2026-05-06"), at),
                        new CadenceWindowSatisfied(window.id(), window.from(), window.to(), List.of("m1"), at));
    }

    @Test
    void aWindowThatAnotherMeetingKeepsIsKept() {
        life.takes(new Counting(life.committee()).met("m2", day("2026-06-06"), instant("2026-06-06T09:00:00Z")));

        life.takes(new Counting(life.committee()).metOtherwise("m1", null, LATER));

        assertThat(life.window("2026-01-01"))
                .extracting(Window::state, Window::meetingIds)
                .containsExactly(Window.State.SATISFIED, List.of("m2"));
    }

    @Test
    void whatIsKnownChangesNothing() {
        assertThat(new Counting(life.committee()).metOtherwise("m1", day("2026-05-05"), LATER))
                .isEmpty();
        assertThat(new Counting(life.committee()).metOtherwise("m9", null, LATER))
                .isEmpty();
    }

    @Test
    void aMeetingThatWasHeldAfterAllCountsAgain() {
        life.takes(new Counting(life.committee()).metOtherwise("m1", null, LATER));

        life.takes(new Counting(life.committee()).metOtherwise("m1", day("2026-05-05"), LATER));

        assertThat(life.window("2026-01-01").state()).isEqualTo(Window.State.SATISFIED);
    }
}
