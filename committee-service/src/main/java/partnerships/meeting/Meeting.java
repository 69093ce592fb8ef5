package partnerships.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import partnerships.meeting.MeetingEvent.MeetingAgendaUpdated;
import partnerships.meeting.MeetingEvent.MeetingCancelled;
import partnerships.meeting.MeetingEvent.MeetingConvened;
import partnerships.meeting.MeetingEvent.MeetingConvocationSigned;
import partnerships.meeting.MeetingEvent.MeetingHeld;
import partnerships.meeting.MeetingEvent.MeetingInstantRecomputed;
import partnerships.meeting.MeetingEvent.MeetingOutcomeCorrected;
import partnerships.meeting.MeetingEvent.MeetingOutcomeMissing;
import partnerships.meeting.MeetingEvent.MeetingProposed;
import partnerships.meeting.MeetingEvent.MeetingRescheduled;
import partnerships.meeting.MeetingEvent.MeetingScheduled;
import partnerships.meeting.Status.Cancelled;
import partnerships.meeting.Status.Draft;
import partnerships.meeting.Status.Held;
import partnerships.meeting.Status.Scheduled;
import partnerships.store.Aggregate;
import partnerships.store.Reference;

/**
 * A meeting of a committee. Immutable: {@link #after} is the only way it changes. What can be decided about it stands by phase of its
 * life: {@link Planning}, {@link Convening}, {@link Outcomes}; each decision answers the events that follow.
 *
 * @param reference business reference as it is written; unique, see {@link Reference}
 * @param referenceKey what all spellings of its reference have in common
 * @param agenda what is to be talked about; empty until somebody says
 * @param acts what was done about it, whatever its status became
 */
public record Meeting(
        String id,
        String committeeId,
        List<String> agreementIds,
        String reference,
        String referenceKey,
        List<String> agenda,
        Status status,
        Acts acts)
        implements Aggregate<Meeting, MeetingEvent> {

    private static final Duration OUTCOME_EXPECTED_WITHIN = Duration.ofHours(24);

    public Meeting {
        agreementIds = List.copyOf(agreementIds);
        agenda = List.copyOf(agenda);
    }

    /** Begins a meeting with its first event. */
    public static Meeting born(String id, MeetingEvent first) {
        return switch (first) {
            case MeetingProposed(var committee, var agreements, var reference, var agenda, var _) ->
                new Meeting(
                        id, committee, agreements, reference, Reference.key(reference), agenda, new Draft(), Acts.NONE);
            case MeetingHeld(var committee, var agreements, var reference, var outcome, var _) ->
                new Meeting(
                        id,
                        committee,
                        agreements,
                        reference,
                        Reference.key(reference),
                        List.of(),
                        new Held(null, outcome),
                        Acts.NONE);
            default -> throw new IllegalArgumentException("no meeting begins with " + first);
        };
    }

    @Override
    public List<MeetingEvent> at(Instant now) {
        return due()
                .filter(due -> !due.isAfter(now))
                .flatMap(due -> status.standing()
                        .<MeetingEvent>map(standing -> new MeetingOutcomeMissing(standing.schedule(), due)))
                .stream()
                .toList();
    }

    @Override
    public Optional<Instant> due() {
        return status.standing().map(standing -> standing.schedule().end().plus(OUTCOME_EXPECTED_WITHIN));
    }

    @Override
    public Meeting after(MeetingEvent event) {
        return switch (event) {
            case MeetingProposed proposed -> born(id, proposed);
            case MeetingScheduled(var schedule, var seats, var _, var _) ->
                as(new Scheduled(new Appointment(schedule, 1, 0, seats)));
            case MeetingAgendaUpdated(var newAgenda, var _, var _) ->
                new Meeting(id, committeeId, agreementIds, reference, referenceKey, newAgenda, status, acts);
            case MeetingConvocationSigned signed -> as(status, acts.signed(signed));
            case MeetingConvened convened -> as(status.convened(), acts.convened(convened));
            case MeetingRescheduled moved -> as(status.movedTo(moved.appointment()), acts.moved(moved));
            case MeetingInstantRecomputed moved -> as(status.movedTo(moved.appointment()), acts.moved(moved));
            case MeetingCancelled cancelled ->
                as(new Cancelled(status.lastAppointment().orElse(null), cancelled.reason()));
            case MeetingOutcomeMissing _ -> as(status.lapsed());
            case MeetingHeld held -> as(new Held(status.lastAppointment().orElse(null), held.outcome()));
            case MeetingOutcomeCorrected corrected ->
                as(status.corrected(corrected.outcome(), corrected.reason()), acts.corrected(corrected));
        };
    }

    private Meeting as(Status newStatus) {
        return as(newStatus, acts);
    }

    private Meeting as(Status newStatus, Acts newActs) {
        return new Meeting(id, committeeId, agreementIds, reference, referenceKey, agenda, newStatus, newActs);
    }
}
