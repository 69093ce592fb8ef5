package partnerships.plan;

import static java.time.Instant.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static partnerships.plan.PlanFixture.at;
import static partnerships.plan.PlanFixture.begin;
import static partnerships.plan.PlanFixture.convened;
import static partnerships.plan.PlanFixture.due;
import static partnerships.plan.PlanFixture.hear;
import static partnerships.plan.PlanFixture.moving;
import static partnerships.plan.PlanFixture.on;
import static partnerships.plan.PlanFixture.scheduled;
import static partnerships.plan.PlanFixture.states;
import static partnerships.plan.PlanFixture.unopened;
import static partnerships.plan.PlanFixture.window;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanTest {

    @Test
    void schedulingTellsNobodyAnything() {
        var plan = at(scheduled(), "2027-01-01T08:00:01Z");

        assertThat(states(plan, 1)).isEqualTo(Map.of("t-30d", "WAITING", "outcome", "WAITING"));
    }

    @Test
    void theConvocationIsDueAsItIsRecordedAndNeverCovered() {
        var plan = at(convened(), "2027-01-01T09:00:00Z");

        assertThat(states(plan, 1))
                .isEqualTo(Map.of(
                        "t-30d", "CANCELLED SUBJECT_DONE",
                        "outcome", "WAITING",
                        "convened", "FIRING",
                        "t-7d", "WAITING",
                        "t-2d", "WAITING",
                        "t-1d", "WAITING"));
    }

    @Test
    void stepsAreCountedOnLocalDates() {
        var plan = convened();

        assertThat(due(plan, 1, "t-7d")).isEqualTo(parse("2027-03-03T10:00:00Z"));
        assertThat(due(plan, 1, "outcome")).isEqualTo(parse("2027-03-11T12:00:00Z"));
    }

    @Test
    void aWeekBeforeIsTheSameLocalTimeEvenAcrossAChangeOfClocks() {
        var start = LocalDateTime.parse("2027-03-30T10:00");
        var paris = new Sitting(
                start,
                start.plusHours(2),
                "Europe/Paris",
                parse("2027-03-30T08:00:00Z"),
                parse("2027-03-30T10:00:00Z"),
                "2026c",
                null,
                null);
        var convening = new MeetingFact.Convened(1, 0, "MTG-1", paris, PlanFixture.SEATS, List.of(), null, List.of());

        var plan = begin(PlanFixture.unscheduled(), convening, "2027-01-01T09:00:00Z");

        assertThat(due(plan, 1, "t-7d")).isEqualTo(parse("2027-03-23T09:00:00Z"));
        assertThat(due(plan, 1, "t-1d")).isEqualTo(parse("2027-03-29T08:00:00Z"));
    }

    @Test
    void aMoveSupersedesWhatWaitsAndArmsItAnewInOneCommit() {
        var fired = at(convened(), "2027-01-01T09:00:00Z");

        var moved = fired.hear(moving(2, "2027-04-10T10:00"), on("2027-02-01T09:00:00Z"));

        assertThat(moved)
                .hasExactlyElementsOfTypes(
                        PlanEvent.ReminderSubjectNoted.class,
                        PlanEvent.ReminderSuperseded.class,
                        PlanEvent.ReminderPlanned.class);
        var plan = PlanFixture.fold(fired, moved);
        assertThat(plan.scheduleVersion()).isEqualTo(2);
        assertThat(states(plan, 1))
                .containsEntry("t-7d", "CANCELLED SUPERSEDED")
                .containsEntry("convened", "FIRING");
        assertThat(states(plan, 2)).isEqualTo(PlanFixture.all("WAITING", "moved", "t-7d", "t-2d", "t-1d", "outcome"));
    }

    @Test
    void movedCloserCoversWhatIsAlreadyPast() {
        var plan = hear(convened(), moving(2, "2027-02-05T10:00"), "2027-02-01T09:00:00Z");

        assertThat(states(plan, 2))
                .isEqualTo(Map.of(
                        "moved", "WAITING",
                        "t-7d", "COVERED",
                        "t-2d", "WAITING",
                        "t-1d", "WAITING",
                        "outcome", "WAITING"));
    }

    @Test
    void movedBackIntoThePastCoversEverythingThatCountsDownToItAndAsksForTheOutcome() {
        var plan = hear(convened(), moving(2, "2027-01-20T10:00"), "2027-02-01T09:00:00Z");

        assertThat(at(plan, "2027-02-01T09:00:00Z").steps())
                .filteredOn(step -> step.scheduleVersion() == 2)
                .extracting(Step::rule, Step::state)
                .containsExactlyInAnyOrder(
                        tuple("moved", Step.State.EXPIRED),
                        tuple("t-7d", Step.State.COVERED),
                        tuple("t-2d", Step.State.COVERED),
                        tuple("t-1d", Step.State.COVERED),
                        tuple("outcome", Step.State.FIRING));
    }

    @Test
    void movedAwayAndBackSaysEachReminderOnceMore() {
        var seventhDay = at(convened(), "2027-03-03T10:00:00Z");
        var away = hear(seventhDay, moving(2, "2027-05-10T10:00"), "2027-03-03T11:00:00Z");

        var back = hear(away, moving(3, "2027-03-10T10:00"), "2027-03-04T11:00:00Z");

        assertThat(states(back, 1)).containsEntry("t-7d", "FIRING").containsEntry("t-2d", "CANCELLED SUPERSEDED");
        assertThat(states(back, 2)).containsOnlyKeys("moved", "t-7d", "t-2d", "t-1d", "outcome");
        assertThat(states(back, 2).values()).containsOnly("CANCELLED SUPERSEDED");
        assertThat(states(back, 3))
                .isEqualTo(Map.of(
                        "moved", "WAITING",
                        "t-7d", "COVERED",
                        "t-2d", "WAITING",
                        "t-1d", "WAITING",
                        "outcome", "WAITING"));
    }

    @Test
    void whatIsDueExactlyWhenItIsRecordedIsStillSaid() {
        var plan = hear(convened(), moving(2, "2027-03-10T10:00"), "2027-03-03T10:00:00Z");

        assertThat(states(plan, 2)).containsEntry("t-7d", "WAITING");
    }

    @Test
    void stepsMissedInAnOutageAreSaidOnceByTheLatest() {
        var plan = at(convened(), "2027-01-01T09:00:00Z");

        var late = at(plan, "2027-03-09T11:00:00Z");

        assertThat(states(late, 1))
                .containsEntry("t-7d", "MERGED INTO:t-1d")
                .containsEntry("t-2d", "MERGED INTO:t-1d")
                .containsEntry("t-1d", "FIRING");
        assertThat(late.find(1, "t-1d").orElseThrow().merged()).containsExactly("t-7d", "t-2d");
    }

    @Test
    void stepsThatAnOutageMadeUselessExpireWithTheirReason() {
        var late = at(convened(), "2027-03-10T10:00:00Z");

        assertThat(states(late, 1))
                .containsEntry("convened", "EXPIRED STALE")
                .containsEntry("t-7d", "EXPIRED STALE")
                .containsEntry("t-1d", "EXPIRED STALE")
                .containsEntry("outcome", "WAITING");
    }

    @Test
    void cancellingSaysSoAndNothingElse() {
        var plan = PlanFixture.cancelled();

        assertThat(states(plan, 1))
                .isEqualTo(Map.of(
                        "t-30d", "CANCELLED SUBJECT_DONE",
                        "convened", "CANCELLED SUBJECT_CANCELLED",
                        "t-7d", "CANCELLED SUBJECT_CANCELLED",
                        "t-2d", "CANCELLED SUBJECT_CANCELLED",
                        "t-1d", "CANCELLED SUBJECT_CANCELLED",
                        "outcome", "CANCELLED SUBJECT_CANCELLED",
                        "cancelled", "WAITING"));
    }

    @Test
    void aMeetingThatTookPlaceNeedsNoReminder() {
        var plan = PlanFixture.held();

        assertThat(plan.due()).isEmpty();
    }

    @Test
    void anotherInstantForTheSameLocalTimeIsAMove() {
        var plan = hear(convened(), moving(2, "2027-03-10T10:00"), "2027-02-01T09:00:00Z");

        assertThat(states(plan, 2)).containsEntry("moved", "WAITING").containsEntry("t-7d", "WAITING");
    }

    @Test
    void aWindowWithoutAMeetingAlertsInTimeToConveneOne() {
        var plan = begin(unopened(15), new WindowFact.Opened(PlanFixture.terms(15), Set.of()), "2027-01-01T00:00:00Z");

        assertThat(due(plan, 1, "unplanned")).isEqualTo(parse("2027-05-01T09:00:00Z"));
        assertThat(states(at(plan, "2027-05-01T09:00:00Z"), 1)).isEqualTo(Map.of("unplanned", "FIRING"));
    }

    @Test
    void aPlannedMeetingSilencesTheAlert() {
        var plan = hear(window(), new WindowFact.MeetingsKnown(Set.of("m")), "2027-02-01T00:00:00Z");

        assertThat(states(plan, 1)).isEqualTo(Map.of("unplanned", "CANCELLED SUBJECT_DONE"));
    }

    @Test
    void aMeetingThatFallsAwayLateAlertsAtOnce() {
        var planned = hear(window(), new WindowFact.MeetingsKnown(Set.of("m")), "2027-02-01T00:00:00Z");

        var plan = hear(planned, new WindowFact.MeetingsKnown(Set.of()), "2027-06-20T12:00:00Z");

        assertThat(due(plan, 2, "unplanned")).isEqualTo(parse("2027-06-20T12:00:00Z"));
        assertThat(states(at(plan, "2027-06-20T12:00:00Z"), 2)).isEqualTo(Map.of("unplanned", "FIRING"));
    }

    @Test
    void anInformationalWindowAlertsNobody() {
        var terms = new CadenceWindow.Terms(LocalDate.of(2027, 5, 1), LocalDate.of(2027, 6, 30), 1, true, 0);

        var plan = begin(unopened(0), new WindowFact.Opened(terms, Set.of()), "2027-05-01T00:00:00Z");

        assertThat(plan.steps()).isEmpty();
    }

    @Test
    void aFiringStepIsDoneOnceAllItsDeliveriesAreThere() {
        var firing = at(convened(), "2027-01-01T09:00:00Z");
        var step = firing.firing().getFirst();

        var done = PlanFixture.fold(firing, firing.complete(step, List.of("d"), parse("2027-01-01T09:00:01Z")));

        assertThat(states(done, 1)).containsEntry("convened", "DONE");
        assertThat(done.complete(step, List.of("d"), parse("2027-01-01T09:00:02Z")))
                .isEmpty();
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.api.Assertions.tuple(values);
    }
}
