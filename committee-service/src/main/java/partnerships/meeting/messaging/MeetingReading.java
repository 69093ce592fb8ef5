package partnerships.meeting.messaging;

import java.time.Instant;
import partnerships.contracts.CloudEvent;
import partnerships.contracts.EventJson;
import partnerships.contracts.MeetingEvents;
import partnerships.meeting.Appointment;
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
import partnerships.meeting.Outcome;

/** Reads back what a meeting told. */
final class MeetingReading {

    private MeetingReading() {}

    static MeetingEvent read(CloudEvent message) {
        var at = message.time()
                .orElseThrow(() -> new IllegalArgumentException("a meeting's event says when it was true"));
        return switch (message.type()) {
            case MeetingEvents.MeetingProposed.TYPE -> read(data(message, MeetingEvents.MeetingProposed.class), at);
            case MeetingEvents.MeetingScheduled.TYPE -> read(data(message, MeetingEvents.MeetingScheduled.class), at);
            case MeetingEvents.MeetingAgendaUpdated.TYPE ->
                new MeetingAgendaUpdated(
                        data(message, MeetingEvents.MeetingAgendaUpdated.class).agenda(), at);
            case MeetingEvents.MeetingConvocationSigned.TYPE ->
                read(data(message, MeetingEvents.MeetingConvocationSigned.class), at);
            case MeetingEvents.MeetingConvened.TYPE -> read(data(message, MeetingEvents.MeetingConvened.class), at);
            case MeetingEvents.MeetingRescheduled.TYPE ->
                read(data(message, MeetingEvents.MeetingRescheduled.class), at);
            case MeetingEvents.MeetingCancelled.TYPE -> read(data(message, MeetingEvents.MeetingCancelled.class), at);
            case MeetingEvents.MeetingInstantRecomputed.TYPE ->
                read(data(message, MeetingEvents.MeetingInstantRecomputed.class), at);
            case MeetingEvents.MeetingOutcomeMissing.TYPE ->
                new MeetingOutcomeMissing(
                        MeetingWire.schedule(data(message, MeetingEvents.MeetingOutcomeMissing.class)
                                .schedule()),
                        at);
            case MeetingEvents.MeetingOutcomeCorrected.TYPE ->
                read(data(message, MeetingEvents.MeetingOutcomeCorrected.class), at);
            case MeetingEvents.MeetingHeld.TYPE -> read(data(message, MeetingEvents.MeetingHeld.class), at);
            default -> throw new IllegalArgumentException("no event of a meeting: " + message.type());
        };
    }

    private static <T> T data(CloudEvent message, Class<T> type) {
        return EventJson.read(message.data(), type);
    }

    private static MeetingEvent read(MeetingEvents.MeetingProposed data, Instant at) {
        return new MeetingProposed(data.committeeId(), data.agreementIds(), data.reference(), data.agenda(), at);
    }

    private static MeetingEvent read(MeetingEvents.MeetingScheduled data, Instant at) {
        return new MeetingScheduled(
                MeetingWire.schedule(data.schedule()), MeetingWire.expected(data.expectedSeats()), at);
    }

    private static MeetingEvent read(MeetingEvents.MeetingConvocationSigned data, Instant at) {
        return new MeetingConvocationSigned(
                data.post(), data.actedBy(), MeetingWire.evidence(data.evidence()), data.remainingPosts(), at);
    }

    private static MeetingEvent read(MeetingEvents.MeetingConvened data, Instant at) {
        return new MeetingConvened(
                data.convokedBy(), data.convokedAt(), data.noticeDays(), data.shortNoticeReason(), at);
    }

    private static MeetingEvent read(MeetingEvents.MeetingRescheduled data, Instant at) {
        var appointment = new Appointment(
                MeetingWire.schedule(data.schedule()),
                data.scheduleVersion(),
                data.calendarSequence(),
                MeetingWire.expected(data.expectedSeats()));
        return new MeetingRescheduled(
                MeetingWire.schedule(data.before()),
                appointment,
                data.convened(),
                data.reason(),
                data.noticeDays(),
                data.shortNoticeReason(),
                at);
    }

    private static MeetingEvent read(MeetingEvents.MeetingCancelled data, Instant at) {
        var schedule = data.schedule();
        return new MeetingCancelled(
                schedule == null ? null : MeetingWire.schedule(schedule),
                data.scheduleVersion(),
                data.calendarSequence(),
                data.convened(),
                data.reason(),
                at);
    }

    private static MeetingEvent read(MeetingEvents.MeetingInstantRecomputed data, Instant at) {
        var appointment = new Appointment(
                MeetingWire.schedule(data.schedule()),
                data.scheduleVersion(),
                data.calendarSequence(),
                MeetingWire.expected(data.expectedSeats()));
        return new MeetingInstantRecomputed(MeetingWire.schedule(data.before()), appointment, data.convened(), at);
    }

    private static MeetingEvent read(MeetingEvents.MeetingOutcomeCorrected data, Instant at) {
        return new MeetingOutcomeCorrected(
                data.reference(),
                MeetingWire.outcome(data.before()),
                MeetingWire.outcome(data.outcome()),
                data.reason(),
                MeetingWire.stated(data.evidence()),
                at);
    }

    private static MeetingEvent read(MeetingEvents.MeetingHeld data, Instant at) {
        var outcome = new Outcome(
                data.heldOn(),
                MeetingWire.attended(data.attendance()),
                data.quorumValid(),
                data.imported(),
                MeetingWire.evidence(data.evidence()));
        return new MeetingHeld(data.committeeId(), data.agreementIds(), data.reference(), outcome, at);
    }
}
