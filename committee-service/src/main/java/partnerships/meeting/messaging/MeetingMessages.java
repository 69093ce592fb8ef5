package partnerships.meeting.messaging;

import partnerships.contracts.CloudEvent;
import partnerships.contracts.MeetingEvents;
import partnerships.contracts.Topics;
import partnerships.meeting.Appointment;
import partnerships.meeting.Meeting;
import partnerships.meeting.MeetingEvent;
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
import partnerships.store.document.AggregateMessages;
import partnerships.store.document.EventMessage;

/** A meeting's events as others read them, and back. */
public final class MeetingMessages implements AggregateMessages<Meeting, MeetingEvent> {

    @Override
    public String topic() {
        return Topics.COMMITTEES;
    }

    @Override
    public String source() {
        return "/committee-service";
    }

    @Override
    public EventMessage write(Meeting after, MeetingEvent event) {
        return switch (event) {
            case MeetingProposed e ->
                new EventMessage(
                        MeetingEvents.MeetingProposed.TYPE,
                        new MeetingEvents.MeetingProposed(
                                after.id(), after.committeeId(), after.agreementIds(), after.reference(), e.agenda()));
            case MeetingScheduled e -> scheduled(after, e);
            case MeetingAgendaUpdated e ->
                new EventMessage(
                        MeetingEvents.MeetingAgendaUpdated.TYPE,
                        new MeetingEvents.MeetingAgendaUpdated(
                                after.id(), after.committeeId(), after.agreementIds(), e.agenda()));
            case MeetingConvocationSigned e -> signed(after, e);
            case MeetingConvened e -> convened(after, e);
            case MeetingRescheduled e -> rescheduled(after, e);
            case MeetingCancelled e -> cancelled(after, e);
            case MeetingInstantRecomputed e -> recomputed(after, e);
            case MeetingOutcomeMissing e ->
                new EventMessage(
                        MeetingEvents.MeetingOutcomeMissing.TYPE,
                        new MeetingEvents.MeetingOutcomeMissing(
                                after.id(),
                                after.committeeId(),
                                after.agreementIds(),
                                after.reference(),
                                MeetingWire.schedule(e.schedule())));
            case MeetingHeld e -> held(after, e);
            case MeetingOutcomeCorrected e -> corrected(after, e);
        };
    }

    private static EventMessage scheduled(Meeting after, MeetingScheduled e) {
        var data = new MeetingEvents.MeetingScheduled(
                after.id(),
                after.committeeId(),
                after.agreementIds(),
                after.reference(),
                MeetingWire.schedule(e.schedule()),
                1,
                MeetingWire.seats(e.expectedSeats()));
        return new EventMessage(MeetingEvents.MeetingScheduled.TYPE, data);
    }

    private static EventMessage signed(Meeting after, MeetingConvocationSigned e) {
        var data = new MeetingEvents.MeetingConvocationSigned(
                after.id(),
                after.committeeId(),
                after.agreementIds(),
                e.post(),
                e.actedBy(),
                MeetingWire.source(e.evidence()),
                e.remainingPosts());
        return new EventMessage(MeetingEvents.MeetingConvocationSigned.TYPE, data);
    }

    private static EventMessage convened(Meeting after, MeetingConvened e) {
        var appointment = standing(after);
        var data = new MeetingEvents.MeetingConvened(
                after.id(),
                after.committeeId(),
                after.agreementIds(),
                after.reference(),
                e.convokedBy(),
                e.convokedAt(),
                e.noticeDays(),
                e.shortNoticeReason() != null,
                after.agenda(),
                MeetingWire.schedule(appointment.schedule()),
                appointment.scheduleVersion(),
                appointment.calendarSequence(),
                MeetingWire.seats(appointment.expectedSeats()),
                e.shortNoticeReason());
        return new EventMessage(
                MeetingEvents.MeetingConvened.TYPE, data, appointment.schedule().end());
    }

    private static EventMessage rescheduled(Meeting after, MeetingRescheduled e) {
        var data = new MeetingEvents.MeetingRescheduled(
                after.id(),
                after.committeeId(),
                after.agreementIds(),
                after.reference(),
                MeetingWire.schedule(e.before()),
                MeetingWire.schedule(e.appointment().schedule()),
                e.appointment().scheduleVersion(),
                e.appointment().calendarSequence(),
                e.convened(),
                e.reason(),
                MeetingWire.seats(e.appointment().expectedSeats()),
                e.noticeDays(),
                e.shortNoticeReason());
        return new EventMessage(MeetingEvents.MeetingRescheduled.TYPE, data);
    }

    private static EventMessage cancelled(Meeting after, MeetingCancelled e) {
        var data = new MeetingEvents.MeetingCancelled(
                after.id(),
                after.committeeId(),
                after.agreementIds(),
                after.reference(),
                e.schedule() == null ? null : MeetingWire.schedule(e.schedule()),
                e.scheduleVersion(),
                e.calendarSequence(),
                e.convened(),
                e.reason());
        return new EventMessage(MeetingEvents.MeetingCancelled.TYPE, data);
    }

    private static EventMessage recomputed(Meeting after, MeetingInstantRecomputed e) {
        var data = new MeetingEvents.MeetingInstantRecomputed(
                after.id(),
                after.committeeId(),
                after.agreementIds(),
                after.reference(),
                MeetingWire.schedule(e.before()),
                MeetingWire.schedule(e.appointment().schedule()),
                e.appointment().scheduleVersion(),
                e.appointment().calendarSequence(),
                e.convened(),
                MeetingWire.seats(e.appointment().expectedSeats()));
        return new EventMessage(MeetingEvents.MeetingInstantRecomputed.TYPE, data);
    }

    private static EventMessage held(Meeting after, MeetingHeld e) {
        var outcome = e.outcome();
        var data = new MeetingEvents.MeetingHeld(
                after.id(),
                after.committeeId(),
                after.agreementIds(),
                after.reference(),
                outcome.heldOn(),
                MeetingWire.attendance(outcome.attendance()),
                outcome.quorumValid(),
                outcome.imported(),
                MeetingWire.source(outcome.evidence()));
        return new EventMessage(MeetingEvents.MeetingHeld.TYPE, data);
    }

    private static EventMessage corrected(Meeting after, MeetingOutcomeCorrected e) {
        var data = new MeetingEvents.MeetingOutcomeCorrected(
                after.id(),
                after.committeeId(),
                after.agreementIds(),
                e.reference(),
                MeetingWire.outcome(e.before()),
                e.outcome() != null,
                MeetingWire.outcome(e.outcome()),
                e.reason(),
                MeetingWire.stated(e.evidence()));
        return new EventMessage(MeetingEvents.MeetingOutcomeCorrected.TYPE, data);
    }

    private static Appointment standing(Meeting meeting) {
        return meeting.status().standing().orElseThrow(() -> new IllegalArgumentException("it has no date"));
    }

    @Override
    public MeetingEvent read(CloudEvent message) {
        return MeetingReading.read(message);
    }
}
