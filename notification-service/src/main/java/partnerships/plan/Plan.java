package partnerships.plan;

import static partnerships.plan.Step.State.CANCELLED;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import partnerships.plan.PlanEvent.ReminderCancelled;
import partnerships.plan.PlanEvent.ReminderCompleted;
import partnerships.plan.PlanEvent.ReminderExpired;
import partnerships.plan.PlanEvent.ReminderFired;
import partnerships.plan.PlanEvent.ReminderPlanned;
import partnerships.plan.PlanEvent.ReminderSubjectNoted;
import partnerships.plan.PlanEvent.ReminderSuperseded;
import partnerships.store.Aggregate;

/**
 * What is to be said about one subject, and when. It follows the subject's facts: a move supersedes what waits and arms it anew
 * in one commit, so that nothing is lost, doubled or said about a date that no longer stands.
 *
 * @param scheduleVersion of the subject as last planned; 0 before anything was
 * @param steps of all schedule versions, oldest first
 */
public record Plan(String id, Subject subject, int scheduleVersion, List<Step> steps)
        implements Aggregate<Plan, PlanEvent> {

    private static final Comparator<Step> IN_ORDER =
            Comparator.comparing(Step::dueAt).thenComparing(Step::intended);

    public Plan {
        steps = List.copyOf(steps);
    }

    /** Returns the plan of a subject of which nothing has been noted yet. */
    public static Plan of(Subject subject) {
        return new Plan(subject.planId(), subject, 0, List.of());
    }

    /** Returns the plan as it begins. */
    public static Plan born(String id, PlanEvent first) {
        if (first instanceof ReminderSubjectNoted noted) {
            return new Plan(id, noted.subject(), 0, List.of());
        }
        throw new IllegalArgumentException("a plan begins by noting its subject");
    }

    /** Begins a plan with its first fact; answers nothing if the fact says nothing to it. */
    public static List<PlanEvent> begin(Subject unknown, SubjectFact fact, Planning planning) {
        var follows = of(unknown).hear(fact, planning);
        if (follows.isEmpty() || follows.getFirst() instanceof ReminderSubjectNoted) {
            return follows;
        }
        return Stream.concat(Stream.of(new ReminderSubjectNoted(unknown, planning.recordedAt())), follows.stream())
                .toList();
    }

    /** Follows a fact about the subject. */
    public List<PlanEvent> hear(SubjectFact fact, Planning planning) {
        var transition = subject.on(fact);
        var events = new ArrayList<PlanEvent>();
        if (!transition.next().equals(subject)) {
            events.add(new ReminderSubjectNoted(transition.next(), planning.recordedAt()));
        }
        events.addAll(follow(transition, new Arming(transition.next(), planning, steps)));
        return List.copyOf(events);
    }

    private List<PlanEvent> follow(Transition transition, Arming arming) {
        return switch (transition.change()) {
            case Transition.Change.Nothing() -> List.of();
            case Transition.Change.Rescheduled(var version, var facts, var anew) -> {
                int next = version == null ? scheduleVersion + 1 : version;
                yield all(
                        superseded(arming.recordedAt()), List.of(arming.planned(next, arming.all(next, facts, anew))));
            }
            case Transition.Change.Advanced(var facts) ->
                all(
                        cancelled(step -> arming.endedWithItsPhase(step.rule()), "SUBJECT_DONE", arming.recordedAt()),
                        added(arming, arming.all(scheduleVersion, facts, false)));
            case Transition.Change.Announced(var facts) -> added(arming, arming.calledForBy(scheduleVersion, facts));
            case Transition.Change.Over(var reason, var facts) ->
                all(
                        cancelled(_ -> true, reason, arming.recordedAt()),
                        added(arming, arming.calledForBy(scheduleVersion, facts)));
        };
    }

    private static List<PlanEvent> all(List<PlanEvent> first, List<PlanEvent> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }

    private List<PlanEvent> superseded(Instant now) {
        var rules = waiting().map(Step::rule).toList();
        return rules.isEmpty() ? List.of() : List.of(new ReminderSuperseded(scheduleVersion, rules, now));
    }

    private List<PlanEvent> cancelled(Predicate<Step> which, String reason, Instant now) {
        var rules = waiting().filter(which).map(Step::rule).toList();
        return rules.isEmpty() ? List.of() : List.of(new ReminderCancelled(scheduleVersion, rules, reason, now));
    }

    private List<PlanEvent> added(Arming arming, List<Step> armed) {
        var isNew = armed.stream().filter(arming::isNew).toList();
        return isNew.isEmpty() ? List.of() : List.of(arming.planned(scheduleVersion, isNew));
    }

    /** Fires the earliest due step, or lets it expire; missed steps of its series that are due as well go with the latest. */
    @Override
    public List<PlanEvent> at(Instant now) {
        return ready()
                .filter(step -> step.dueBy(now))
                .min(IN_ORDER)
                .map(step -> step.uselessAt(now) ? expire(step) : fireWithItsSeries(step, now))
                .stream()
                .toList();
    }

    private static PlanEvent expire(Step step) {
        return new ReminderExpired(step.scheduleVersion(), step.rule(), step.dueAt(), "STALE");
    }

    private PlanEvent fireWithItsSeries(Step earliest, Instant now) {
        var missed = ready().filter(step -> step.equals(earliest)
                        || (step.series() != null
                                && step.series().equals(earliest.series())
                                && step.dueBy(now)
                                && !step.uselessAt(now)))
                .sorted(IN_ORDER)
                .toList();
        var latest = missed.getLast();
        var merged = missed.stream().limit(missed.size() - 1L).map(Step::rule).toList();
        return new ReminderFired(latest.scheduleVersion(), latest.rule(), latest.dueAt(), merged);
    }

    @Override
    public Optional<Instant> due() {
        return ready().map(Step::dueAt).min(Comparator.naturalOrder());
    }

    /** A fact that happened again is said when what was said of it before is through. */
    private Stream<Step> ready() {
        return waiting()
                .filter(step -> firing().stream().noneMatch(other -> other.is(step.scheduleVersion(), step.rule())));
    }

    /** Records that every delivery of a firing step is there. */
    public List<PlanEvent> complete(Step step, List<String> deliveries, Instant now) {
        return firing().stream()
                .filter(known -> known.is(step.scheduleVersion(), step.rule()))
                .<PlanEvent>map(known -> new ReminderCompleted(known.scheduleVersion(), known.rule(), deliveries, now))
                .toList();
    }

    /** Records that a firing step cannot become deliveries, for a reason that nobody foresaw. */
    public List<PlanEvent> giveUp(Step step) {
        return find(step.scheduleVersion(), step.rule())
                .filter(known -> known.state() == Step.State.FIRING)
                .<PlanEvent>map(known ->
                        new ReminderExpired(known.scheduleVersion(), known.rule(), known.dueAt(), "UNFORESEEN"))
                .stream()
                .toList();
    }

    /** Returns the steps that are due and have yet to become deliveries. */
    public List<Step> firing() {
        return steps.stream().filter(step -> step.state() == Step.State.FIRING).toList();
    }

    /** Returns the step of a rule, the latest if its fact happened more than once. */
    public Optional<Step> find(int version, String rule) {
        return steps.stream().filter(step -> step.is(version, rule)).reduce((_, later) -> later);
    }

    private Stream<Step> waiting() {
        return steps.stream().filter(Step::waiting);
    }

    @Override
    public Plan after(PlanEvent event) {
        return switch (event) {
            case ReminderSubjectNoted e -> new Plan(id, e.subject(), scheduleVersion, steps);
            case ReminderPlanned e ->
                new Plan(
                        id,
                        subject,
                        e.scheduleVersion(),
                        Stream.concat(steps.stream(), e.steps().stream()).toList());
            case ReminderFired e -> fired(e.scheduleVersion(), e.rule(), e.merged());
            case ReminderCompleted e ->
                each(Step.State.FIRING, e.scheduleVersion(), Set.of(e.rule()), step -> step.in(Step.State.DONE, null));
            case ReminderExpired e ->
                waiting(e.scheduleVersion(), Set.of(e.rule()), step -> step.in(Step.State.EXPIRED, e.reason()));
            case ReminderSuperseded e ->
                waiting(e.scheduleVersion(), Set.copyOf(e.rules()), step -> step.in(CANCELLED, "SUPERSEDED"));
            case ReminderCancelled e ->
                waiting(e.scheduleVersion(), Set.copyOf(e.rules()), step -> step.in(CANCELLED, e.reason()));
        };
    }

    private Plan fired(int version, String rule, List<String> merged) {
        return waiting(version, Set.copyOf(merged), step -> step.in(Step.State.MERGED, "INTO:" + rule))
                .waiting(version, Set.of(rule), step -> step.firing(merged));
    }

    private Plan waiting(int version, Set<String> rules, UnaryOperator<Step> change) {
        return each(Step.State.WAITING, version, rules, change);
    }

    private Plan each(Step.State state, int version, Set<String> rules, UnaryOperator<Step> change) {
        var changed = steps.stream()
                .map(step -> step.state() == state && step.scheduleVersion() == version && rules.contains(step.rule())
                        ? change.apply(step)
                        : step)
                .toList();
        return new Plan(id, subject, scheduleVersion, changed);
    }
}
