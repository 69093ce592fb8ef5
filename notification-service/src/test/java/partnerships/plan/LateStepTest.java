package partnerships.plan;

import static java.time.Instant.parse;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import partnerships.directory.DefaultRules;
import partnerships.plan.PlanEvent.ReminderFired;

/** What is past when its fact is recorded, by the default rules: the duty lies ahead, or it is history. */
class LateStepTest {

    private static final String END = "2027-03-31";

    private Plan plan = Plan.of(AgreementEnd.unsigned(PlanFixture.AGREEMENT));
    private final List<String> said = new ArrayList<>();

    @Test
    void anAgreementThatEndsSoonWhenItIsRecordedIsToldOnce() {
        hear(PlanFixture.term(END, null), "2027-02-16T12:00:00Z");

        assertThat(said).containsExactly("agreement-end-90d+agreement-end-365d+agreement-end-180d");
        assertThat(step("agreement-end-90d").since()).isEqualTo(parse("2026-12-31T09:00:00Z"));
        assertThat(step("agreement-end-90d").dueAt()).isEqualTo(parse("2027-02-16T12:00:00Z"));
        assertThat(waiting()).containsExactly("agreement-end-30d", "agreement-end-7d");
    }

    @Test
    void aNoticeDeadlineThatIsCriticalWhenItIsRecordedIsToldBesideTheEnd() {
        hear(PlanFixture.term(END, "P30D"), "2027-02-25T12:00:00Z");

        assertThat(said)
                .containsExactlyInAnyOrder(
                        "agreement-end-90d+agreement-end-365d+agreement-end-180d",
                        "notice-deadline-7d+notice-deadline-90d+notice-deadline-30d");
    }

    @Test
    void aNoticeDeadlineThatIsOverWhenItIsRecordedHelpsNobodyAnyMore() {
        hear(PlanFixture.term(END, "P30D"), "2027-03-02T00:00:00Z");

        assertThat(said).containsExactly("agreement-end-30d+agreement-end-365d+agreement-end-180d+agreement-end-90d");
        assertThat(states()).containsEntry("notice-deadline-7d", "COVERED");
    }

    @ParameterizedTest(name = "recorded {0}: {1}")
    @CsvSource({"2027-03-31T23:59:59Z, agreement-end-7d", "2027-04-01T00:00:00Z, ", "2031-01-01T00:00:00Z, "})
    void onTheLastDayItIsStillOfUse(String recordedAt, @Nullable String expected) {
        hear(PlanFixture.term(END, null), recordedAt);

        assertThat(said.stream().map(LateStepTest::spokesman).toList())
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void movedCloserIsToldForTheNewDay() {
        hear(PlanFixture.term("2030-03-31", null), "2027-01-01T12:00:00Z");
        hear(PlanFixture.term(END, null), "2027-02-16T12:00:00Z");

        assertThat(said).containsExactly("agreement-end-90d+agreement-end-365d+agreement-end-180d");
    }

    @Test
    void movedAwayAndBackIsNotToldASecondTime() {
        hear(PlanFixture.term(END, null), "2027-02-16T12:00:00Z");
        hear(PlanFixture.term("2030-03-31", null), "2027-02-17T12:00:00Z");
        hear(PlanFixture.term(END, null), "2027-02-18T12:00:00Z");
        hear(PlanFixture.term("2030-03-31", null), "2027-02-19T12:00:00Z");
        hear(PlanFixture.term(END, null), "2027-02-20T12:00:00Z");

        assertThat(said).containsExactly("agreement-end-90d+agreement-end-365d+agreement-end-180d");
        assertThat(waiting()).containsExactly("agreement-end-30d", "agreement-end-7d");
    }

    @Test
    void whatFellDueWhileItWasAwayIsToldOnTheWayBack() {
        hear(PlanFixture.term(END, null), "2027-02-16T12:00:00Z");
        hear(PlanFixture.term("2030-03-31", null), "2027-02-17T12:00:00Z");
        hear(PlanFixture.term(END, null), "2027-03-10T12:00:00Z");

        assertThat(said)
                .containsExactly("agreement-end-90d+agreement-end-365d+agreement-end-180d", "agreement-end-30d");
    }

    @Test
    void aWindowThatIsCriticalWhenItOpensIsTold() {
        plan = Plan.of(PlanFixture.unopened(0));

        hear(new WindowFact.Opened(PlanFixture.terms(0), Set.of()), "2027-05-18T00:00:00Z");

        assertThat(said).containsExactly("window-unplanned");
        assertThat(step("window-unplanned").since()).isEqualTo(parse("2027-05-16T09:00:00Z"));
    }

    @Test
    void aWindowInWhichAMeetingIsPlannedAlreadyIsNot() {
        plan = Plan.of(PlanFixture.unopened(0));

        hear(new WindowFact.Opened(PlanFixture.terms(0), Set.of("m")), "2027-05-18T00:00:00Z");

        assertThat(said).isEmpty();
    }

    @Test
    void aWindowThatIsToldAgainWithTheSameBoundsIsNotToldTwiceUnlessAMeetingFellAway() {
        plan = Plan.of(PlanFixture.unopened(0));
        hear(new WindowFact.Opened(PlanFixture.terms(0), Set.of()), "2027-05-18T00:00:00Z");
        hear(new WindowFact.Opened(PlanFixture.terms(0), Set.of()), "2027-05-19T00:00:00Z");
        assertThat(said).containsExactly("window-unplanned");

        hear(new WindowFact.MeetingsKnown(Set.of("m")), "2027-05-20T00:00:00Z");
        hear(new WindowFact.MeetingsKnown(Set.of()), "2027-05-21T00:00:00Z");
        assertThat(said).containsExactly("window-unplanned", "window-unplanned");
    }

    @ParameterizedTest(name = "recorded {0}: {1}")
    @CsvSource({
        "2027-07-01T00:00:00Z, window-breached",
        "2027-09-28T08:59:00Z, window-breached",
        "2027-09-28T09:00:00Z, ",
        "2033-01-01T00:00:00Z, "
    })
    void aBreachIsToldUnlessItIsHistory(String recordedAt, @Nullable String expected) {
        plan = Plan.of(PlanFixture.unopened(0));
        hear(new WindowFact.Opened(PlanFixture.terms(0), Set.of()), recordedAt);
        said.clear();

        hear(new WindowFact.Breached(), recordedAt);

        assertThat(said).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void aBreachIsToldOnceAndItsReversalToo() {
        plan = Plan.of(PlanFixture.unopened(0));
        hear(new WindowFact.Opened(PlanFixture.terms(0), Set.of()), "2027-01-01T00:00:00Z");
        hear(new WindowFact.Breached(), "2027-07-01T00:00:00Z");
        hear(new WindowFact.Breached(), "2027-07-02T00:00:00Z");
        hear(new WindowFact.Closed("SUBJECT_DONE"), "2027-07-03T00:00:00Z");
        hear(new WindowFact.Closed("SUBJECT_DONE"), "2027-07-04T00:00:00Z");

        assertThat(said).containsExactly("window-unplanned", "window-breached", "window-breach-reversed");
    }

    @ParameterizedTest(name = "recorded {0}: {1}")
    @CsvSource({
        "2027-04-05T00:00:00Z, agreement-expired",
        "2027-06-29T08:59:00Z, agreement-expired",
        "2027-06-29T09:00:00Z, ",
        "2035-01-01T00:00:00Z, "
    })
    void anExpiryThatIsOverWhenItIsRecordedIsToldUnlessItIsHistory(String recordedAt, @Nullable String expected) {
        hear(PlanFixture.term(END, "P30D"), recordedAt);
        hear(new AgreementFact.Expired(), recordedAt);

        assertThat(said).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void anExpiryThatDoesNotHoldIsTakenBack() {
        hear(PlanFixture.term(END, null), "2025-01-01T00:00:00Z");
        hear(new AgreementFact.Expired(), "2027-04-01T00:00:00Z");
        said.clear();

        hear(new AgreementFact.Renewed(LocalDate.of(2030, 3, 31)), "2027-04-05T00:00:00Z");
        hear(new AgreementFact.Resumed(), "2027-04-05T00:00:00Z");

        assertThat(said).containsExactly("agreement-resumed");
    }

    @Test
    void aWithdrawnAgreementIsNotToldToHaveExpired() {
        hear(PlanFixture.term(END, null), "2027-04-05T00:00:00Z");
        var expired = plan.hear(new AgreementFact.Expired(), planning("2027-04-05T00:00:00Z"));
        plan = PlanFixture.fold(plan, expired);
        hear(new AgreementFact.Over("SUBJECT_WITHDRAWN"), "2027-04-05T00:00:00Z");

        assertThat(said).isEmpty();
    }

    @Test
    void whatIsToBePreparedIsSaidOfAMeetingThatIsScheduledLate() {
        plan = Plan.of(PlanFixture.unscheduled());

        hear(PlanFixture.scheduling(), "2027-02-20T08:00:00Z");

        assertThat(said).containsExactly("meeting-t-30d");
    }

    @Test
    void theConvocationSaysAllThatCountsDownToItsMeeting() {
        plan = Plan.of(PlanFixture.unscheduled());

        hear(PlanFixture.convening("2027-03-10T10:00"), "2027-03-09T12:00:00Z");

        assertThat(said).containsExactly("meeting-convocation");
        assertThat(states()).containsEntry("meeting-t-7d", "COVERED").containsEntry("meeting-t-1d", "COVERED");
    }

    @Test
    void eachChangeOfAConvenedAgendaIsSaid() {
        plan = Plan.of(PlanFixture.unscheduled());
        hear(PlanFixture.scheduling(), "2027-01-01T08:00:00Z");
        hear(agenda("Not told to anybody yet"), "2027-01-01T08:30:00Z");
        hear(PlanFixture.convening("2027-03-10T10:00"), "2027-01-01T09:00:00Z");
        hear(agenda("Programme", "Budget"), "2027-01-02T09:00:00Z");
        hear(agenda("Programme", "Budget"), "2027-01-02T10:00:00Z");
        hear(agenda("Budget"), "2027-01-03T09:00:00Z");

        assertThat(said).containsExactly("meeting-convocation", "meeting-agenda-changed", "meeting-agenda-changed");
        var invited = ((Meeting) plan.subject()).invited();
        assertThat(invited.added()).containsExactly("Budget");
        assertThat(invited.removed()).containsExactly("Programme");
    }

    @Test
    void aChangeThatFollowsWhileTheFirstWaitsIsSaidWithIt() {
        plan = Plan.of(PlanFixture.unscheduled());
        hear(PlanFixture.convening("2027-03-10T10:00"), "2027-01-01T09:00:00Z");
        plan = PlanFixture.fold(plan, plan.hear(agenda("Programme", "Budget"), planning("2027-01-02T09:00:00Z")));
        hear(agenda("Budget"), "2027-01-02T09:00:00Z");

        assertThat(said).containsExactly("meeting-convocation", "meeting-agenda-changed");
    }

    @Test
    void aChangeThatFollowsWhileTheFirstIsBeingMadeComesAfterIt() {
        plan = Plan.of(PlanFixture.unscheduled());
        hear(PlanFixture.convening("2027-03-10T10:00"), "2027-01-01T09:00:00Z");
        plan = PlanFixture.fold(plan, plan.hear(agenda("Programme", "Budget"), planning("2027-01-02T09:00:00Z")));
        plan = PlanFixture.fold(plan, plan.at(parse("2027-01-02T09:00:00Z")));
        plan = PlanFixture.fold(plan, plan.hear(agenda("Budget"), planning("2027-01-02T09:00:01Z")));

        assertThat(plan.at(parse("2027-01-02T09:00:01Z"))).isEmpty();
        assertThat(plan.due()).contains(parse("2027-03-03T10:00:00Z"));
        complete("2027-01-02T09:00:02Z");
        assertThat(plan.due()).contains(parse("2027-01-02T09:00:01Z"));
    }

    private static String spokesman(String all) {
        return all.replaceFirst("\\+.*", "");
    }

    private static SubjectFact agenda(String... points) {
        return new MeetingFact.AgendaUpdated(List.of(points), List.of());
    }

    /** Hears a fact and lives through that moment, as the service does. */
    private void hear(SubjectFact fact, String recordedAt) {
        pass(parse(recordedAt).minusNanos(1));
        plan = PlanFixture.fold(plan, plan.hear(fact, planning(recordedAt)));
        pass(parse(recordedAt));
    }

    private void pass(Instant now) {
        for (var due = plan.at(now); !due.isEmpty(); due = plan.at(now)) {
            due.forEach(event -> {
                if (event instanceof ReminderFired fired) {
                    said.add(fired.rule()
                            + fired.merged().stream().map(rule -> "+" + rule).collect(Collectors.joining()));
                }
            });
            plan = PlanFixture.fold(plan, due);
            complete(now.toString());
        }
    }

    private void complete(String now) {
        for (var step : plan.firing()) {
            plan = PlanFixture.fold(plan, plan.complete(step, List.of("d"), parse(now)));
        }
    }

    private static Planning planning(String recordedAt) {
        return new Planning(DefaultRules.all(), PlanFixture.CASABLANCA, parse(recordedAt));
    }

    private Step step(String rule) {
        return plan.find(plan.scheduleVersion(), rule).orElseThrow();
    }

    private Map<String, String> states() {
        return new TreeMap<>(PlanFixture.states(plan, plan.scheduleVersion()));
    }

    private List<String> waiting() {
        return plan.steps().stream().filter(Step::waiting).map(Step::rule).toList();
    }
}
