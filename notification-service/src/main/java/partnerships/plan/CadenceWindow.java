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
        /** Satisfied, breached, or its committee is dissolved. */
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
    public Phase phase() {
        return Phase.ALWAYS;
    }

    /** Open, and fewer meetings planned in it than it requires. */
    @Override
    public boolean concerns() {
        return status == Status.OPEN && !terms.informational() && meetings.size() < terms.required();
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
        return switch (fact) {
            case SubjectFact.WindowOpened(var bounds) ->
                new Transition(
                        new CadenceWindow(subjectId, committeeId, agreementIds, bounds, Status.OPEN, meetings),
                        new Change.Rescheduled(null, Set.of(), false));
            case SubjectFact.WindowMeetingsKnown(var known) -> meetings(known);
            case SubjectFact.WindowClosed(var reason) ->
                status == Status.CLOSED
                        ? Transition.nothing(this)
                        : new Transition(with(Status.CLOSED, meetings), new Change.Over(reason, Set.of()));
            case SubjectFact.MeetingScheduled _,
                    SubjectFact.MeetingConvened _,
                    SubjectFact.MeetingMoved _,
                    SubjectFact.MeetingAgendaUpdated _,
                    SubjectFact.MeetingCancelled _,
                    SubjectFact.MeetingHeld _,
                    SubjectFact.MeetingOutcomeCorrected _,
                    SubjectFact.AgreementOwnerNamed _,
                    SubjectFact.AgreementTermKnown _,
                    SubjectFact.AgreementCorrected _,
                    SubjectFact.AgreementRenewed _,
                    SubjectFact.AgreementBegun _,
                    SubjectFact.AgreementResumed _,
                    SubjectFact.AgreementOver _ -> Transition.nothing(this);
        };
    }

    /** A meeting that falls away late leaves an alert that is due at once: nobody else will say that nothing is planned. */
    private Transition meetings(Set<String> known) {
        var next = with(status, List.copyOf(new TreeSet<>(known)));
        if (concerns() == next.concerns()) {
            return Transition.nothing(next);
        }
        return new Transition(
                next,
                next.concerns()
                        ? new Change.Rescheduled(null, Set.of(), true)
                        : new Change.Over("SUBJECT_DONE", Set.of()));
    }

    private CadenceWindow with(Status nextStatus, List<String> nextMeetings) {
        return new CadenceWindow(subjectId, committeeId, agreementIds, terms, nextStatus, nextMeetings);
    }
}
