package partnerships.meeting.messaging;

import partnerships.contracts.MeetingEvents;
import partnerships.contracts.Topics;
import partnerships.meeting.Appointment;
import partnerships.meeting.Meeting;
import partnerships.meeting.MeetingEvent;
import partnerships.store.codec.EventCodec;

/** How a meeting's events are published. */
public final class MeetingMessages {

    public static final EventCodec<Meeting, MeetingEvent> CODEC = EventCodec.of(
                    Meeting.class, MeetingEvent.class, Topics.COMMITTEES)
            .everywhere("meetingId", Meeting::id)
            .everywhere("committeeId", Meeting::committeeId)
            .everywhere("agreementIds", Meeting::agreementIds)
            .everywhere("reference", Meeting::reference)
            .event(MeetingEvent.MeetingProposed.class, MeetingEvents.MeetingProposed.class)
            .event(
                    MeetingEvent.MeetingScheduled.class,
                    MeetingEvents.MeetingScheduled.class,
                    it -> it.constant("scheduleVersion", 1))
            .event(MeetingEvent.MeetingAgendaUpdated.class, MeetingEvents.MeetingAgendaUpdated.class)
            .event(MeetingEvent.MeetingConvocationSigned.class, MeetingEvents.MeetingConvocationSigned.class)
            .event(
                    MeetingEvent.MeetingConvened.class,
                    MeetingEvents.MeetingConvened.class,
                    it -> it.derive("shortNotice", (_, convened) -> convened.shortNoticeReason() != null)
                            .derive("agenda", (meeting, _) -> meeting.agenda())
                            .fill(Appointment.class, (meeting, _) -> standing(meeting))
                            .expires(
                                    (meeting, _) -> standing(meeting).schedule().end()))
            .event(
                    MeetingEvent.MeetingRescheduled.class,
                    MeetingEvents.MeetingRescheduled.class,
                    it -> it.spread("appointment"))
            .event(MeetingEvent.MeetingCancelled.class, MeetingEvents.MeetingCancelled.class)
            .event(
                    MeetingEvent.MeetingInstantRecomputed.class,
                    MeetingEvents.MeetingInstantRecomputed.class,
                    it -> it.spread("appointment"))
            .event(MeetingEvent.MeetingOutcomeMissing.class, MeetingEvents.MeetingOutcomeMissing.class)
            .event(MeetingEvent.MeetingHeld.class, MeetingEvents.MeetingHeld.class, it -> it.spread("outcome"))
            .event(
                    MeetingEvent.MeetingOutcomeCorrected.class,
                    MeetingEvents.MeetingOutcomeCorrected.class,
                    it -> it.derive("held", (_, corrected) -> corrected.outcome() != null))
            .build();

    private MeetingMessages() {}

    private static Appointment standing(Meeting meeting) {
        return meeting.status().standing().orElseThrow(() -> new IllegalArgumentException("it has no date"));
    }
}
