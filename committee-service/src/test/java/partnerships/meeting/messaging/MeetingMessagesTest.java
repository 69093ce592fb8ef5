package partnerships.meeting.messaging;

import static partnerships.meeting.Meetings.AFTER_START;
import static partnerships.meeting.Meetings.LETTER;
import static partnerships.meeting.Meetings.LSH;
import static partnerships.meeting.Meetings.NOW;
import static partnerships.meeting.Meetings.bothPresidents;
import static partnerships.meeting.Meetings.nineteenthOfJanuary;
import static partnerships.meeting.Meetings.to;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import partnerships.meeting.Attendance;
import partnerships.meeting.Convening;
import partnerships.meeting.Meeting;
import partnerships.meeting.MeetingEvent;
import partnerships.meeting.Meetings;
import partnerships.meeting.Meetings.Life;
import partnerships.meeting.Outcomes;
import partnerships.meeting.Planning;
import partnerships.meeting.Schedule;
import partnerships.meeting.Signature;
import partnerships.store.codec.EventCodec;
import partnerships.store.codec.PublishedEvents;

class MeetingMessagesTest {

    private static final EventCodec<Meeting, MeetingEvent> MESSAGES = MeetingMessages.CODEC;

    @Test
    void isPublishedAndReadBackAsItWas() {
        new PublishedEvents<>(MESSAGES, first -> Meeting.born("meeting-1", first))
                .life("moved, held", fullLife().events())
                .life("corrected", Meetings.corrected().events())
                .life("not held", Meetings.notHeld().events())
                .life("recorded as held", Meetings.heldInThePast().events())
                .life("cancelled", Meetings.cancelled().events())
                .life("cancelled without a date", cancelledDraft().events())
                .life("convened at short notice", convenedAtShortNotice().events())
                .check("meeting", MeetingEvent.class);
    }

    private static Life convenedAtShortNotice() {
        var life = Meetings.halfConvened();
        var now = Instant.parse("2027-01-10T09:00:00Z");
        life.takes(new Convening(life.meeting())
                .convene(new Signature(LSH, LSH, now, null), bothPresidents(), "urgent", now));
        return life;
    }

    private static Life cancelledDraft() {
        var life = Meetings.draft();
        life.takes(new Planning(life.meeting()).cancel("no need", NOW));
        return life;
    }

    /** Dated by old zone rules, convened partly on paper, derived again, moved at short notice, lapsed, held. */
    private static Life fullLife() {
        var life = Meetings.draft();
        life.takes(List.of(new MeetingEvent.MeetingScheduled(byOldRules(), Meetings.SEATS, NOW)));
        life.takes(new Planning(life.meeting()).agenda(List.of("Joint activities", "Information bank"), NOW));
        life.takes(new Convening(life.meeting()).convene(Meetings.by(Meetings.RCS), bothPresidents(), null, NOW));
        life.takes(new Convening(life.meeting())
                .convene(new Signature(LSH, LSH, NOW, LETTER), bothPresidents(), null, NOW));
        life.takes(new Planning(life.meeting()).rederive(NOW));
        life.takes(new Planning(life.meeting())
                .reschedule(to(nineteenthOfJanuary()), "holiday", bothPresidents(), null, NOW));
        life.takes(new Planning(life.meeting())
                .reschedule(
                        Meetings.to(Meetings.twelfthOfJanuary()),
                        "no holiday",
                        bothPresidents(),
                        "urgent",
                        Instant.parse("2027-01-10T00:00:00Z")));
        life.takes(life.meeting().at(Instant.parse("2027-01-14T00:00:00Z")));
        var substituted = List.of(
                new Attendance(Meetings.RCS, Attendance.Represented.SUBSTITUTED, "RCS/VICE-PRESIDENT"),
                new Attendance(LSH, Attendance.Represented.ABSENT, null));
        life.takes(new Outcomes(life.meeting()).recordOutcome(substituted, LETTER, bothPresidents(), AFTER_START));
        return life;
    }

    private static Schedule byOldRules() {
        var slot = Meetings.twelfthOfJanuary();
        return new Schedule(
                slot.localStart(),
                slot.localEnd(),
                slot.zone(),
                Instant.parse("2027-01-12T09:00:00Z"),
                Instant.parse("2027-01-12T11:00:00Z"),
                "2025b",
                null,
                "https://meet.example.org/1");
    }
}
