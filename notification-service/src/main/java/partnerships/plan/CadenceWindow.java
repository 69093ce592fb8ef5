package partnerships.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import partnerships.plan.Transition.Change;

/**
 * A period in which a committee must meet, as its plan knows it.
 *
 * @param meetings planned or held in it, in order of their ids
 */
public record CadenceWindow(
        String subjectId,
        String committeeId,
        List<String> agreementIds,
        Terms terms,
        Status status,
        List<String> meetings)
        implements Subject {

    /** Where a window stands. */
    public enum Status {
        OPEN,
        /** It ended with too few meetings held. */
        BREACHED,
        /** Satisfied, or its committee is dissolved. */
        CLOSED
    }

    /**
     * @param to last day, inclusive
     * @param required meetings needed in it, 1 or more
     * @param informational counts in no figure; nobody is alerted
     * @param noticeDays of the committee's convocations; 0 if not stated
     */
    public record Terms(LocalDate from, LocalDate to, int required, boolean informational, int noticeDays) {}

    public CadenceWindow {
        agreementIds = List.copyOf(agreementIds);
        meetings = List.copyOf(meetings);
    }

    @Override
    public Kind kind() {
        return Kind.CADENCE_WINDOW;
    }

    @Override
    public Optional<String> committee() {
        return Optional.of(committeeId);
    }

    @Override
    public Phase phase() {
        return Phase.ALWAYS;
    }

    /** Open, and fewer meetings planned in it than it requires. */
    @Override
    public boolean concerns() {
        return status == Status.OPEN && !terms.informational() && meetings.size() < terms.required();
    }

    @Override
    public boolean concerns(Anchor anchor) {
        return switch (anchor) {
            case WINDOW_BREACHED -> status == Status.BREACHED;
            case WINDOW_BREACH_REVERSED -> status == Status.CLOSED;
            default -> concerns();
        };
    }

    @Override
    public Optional<Instant> moment(ReminderRule.When when, ZoneId systemZone) {
        return switch (when.anchor()) {
            case CONVENING_DEADLINE ->
                Optional.of(Moments.from(terms.to().minusDays(terms.noticeDays()), systemZone, when));
            case WINDOW_END -> Optional.of(Moments.from(terms.to(), systemZone, when));
            default -> Optional.empty();
        };
    }

    @Override
    public Transition on(SubjectFact fact) {
        return fact instanceof WindowFact own ? on(own) : Transition.nothing(this);
    }

    private Transition on(WindowFact fact) {
        return switch (fact) {
            case WindowFact.Opened(var bounds, var known) ->
                new Transition(
                        new CadenceWindow(subjectId, committeeId, agreementIds, bounds, Status.OPEN, inOrder(known)),
                        new Change.Rescheduled(null, Set.of(), false));
            case WindowFact.MeetingsKnown(var known) -> meetings(known);
            case WindowFact.Breached() ->
                status == Status.OPEN
                        ? over(Status.BREACHED, "SUBJECT_DONE", Set.of(Anchor.WINDOW_BREACHED))
                        : Transition.nothing(this);
            case WindowFact.Closed(var reason) ->
                switch (status) {
                    case OPEN -> over(Status.CLOSED, reason, Set.of());
                    case BREACHED -> over(Status.CLOSED, reason, Set.of(Anchor.WINDOW_BREACH_REVERSED));
                    case CLOSED -> Transition.nothing(this);
                };
        };
    }

    /** A meeting that falls away late is reported even if the same was reported before: since then one was planned. */
    private Transition meetings(Set<String> known) {
        var next = with(status, inOrder(known));
        if (concerns() == next.concerns()) {
            return Transition.nothing(next);
        }
        return new Transition(
                next,
                next.concerns()
                        ? new Change.Rescheduled(null, Set.of(), true)
                        : new Change.Over("SUBJECT_DONE", Set.of()));
    }

    private static List<String> inOrder(Set<String> ids) {
        return List.copyOf(new TreeSet<>(ids));
    }

    private Transition over(Status next, String reason, Set<Anchor> facts) {
        return new Transition(with(next, meetings), new Change.Over(reason, facts));
    }

    private CadenceWindow with(Status nextStatus, List<String> nextMeetings) {
        return new CadenceWindow(subjectId, committeeId, agreementIds, terms, nextStatus, nextMeetings);
    }
}
