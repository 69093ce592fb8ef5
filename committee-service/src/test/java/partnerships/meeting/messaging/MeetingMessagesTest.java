package partnerships.meeting.messaging;

import static partnerships.meeting.MeetingFixture.AFTER_START;
import static partnerships.meeting.MeetingFixture.LETTER;
import static partnerships.meeting.MeetingFixture.LSH;
import static partnerships.meeting.MeetingFixture.NOW;
import static partnerships.meeting.MeetingFixture.bothPresidents;
import static partnerships.meeting.MeetingFixture.nineteenthOfJanuary;
import static partnerships.meeting.MeetingFixture.to;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import partnerships.meeting.Attendance;
import partnerships.meeting.Convening;
import partnerships.meeting.Meeting;
import partnerships.meeting.MeetingEvent;
import partnerships.meeting.MeetingFixture;
import partnerships.meeting.MeetingFixture.Life;
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
                .life("corrected", MeetingFixture.corrected().events())
                .life("not held", MeetingFixture.notHeld().events())
                .life("recorded as held", MeetingFixture.heldInThePast().events())
                .life("cancelled", MeetingFixture.cancelled().events())
                .life("cancelled without a date", cancelledDraft().events())
                .life("convened at short notice", convenedAtShortNotice().events())
                .check("meeting", MeetingEvent.class);
    }

    private static Life convenedAtShortNotice() {
        var life = MeetingFixture.halfConvened();
        var now = Instant.parse("2027-01-10T09:00:00Z");
        life.takes(new Convening(life.meeting())
                .convene(new Signature(LSH, LSH, now, null), bothPresidents(), "urgent", now));
        return life;
    }

    private static Life cancelledDraft() {
        var life = MeetingFixture.draft();
        life.takes(new Planning(life.meeting()).cancel("no need", NOW));
        return life;
    }

    /** Dated by old zone rules, convened partly on paper, derived again, moved at short notice, lapsed, held. */
    private static Life fullLife() {
        var life = MeetingFixture.draft();
        life.takes(List.of(
                new MeetingEvent.MeetingScheduled(byOldRules(), MeetingFixture.SEATS, MeetingFixture.POSTS, NOW)));
        life.takes(new Planning(life.meeting())
                .agenda(List.of("Joint activities", "Information bank"), bothPresidents(), NOW));
        life.takes(new Convening(life.meeting())
                .convene(MeetingFixture.by(MeetingFixture.RCS), bothPresidents(), null, NOW));
        life.takes(new Convening(life.meeting())
                .convene(new Signature(LSH, LSH, NOW, LETTER), bothPresidents(), null, NOW));
        life.takes(new Planning(life.meeting()).rederive(NOW));
        life.takes(new Planning(life.meeting())
                .reschedule(to(nineteenthOfJanuary()), "holiday", bothPresidents(), null, NOW));
        life.takes(new Planning(life.meeting())
                .reschedule(
                        MeetingFixture.to(MeetingFixture.twelfthOfJanuary()),
                        "no holiday",
                        bothPresidents(),
                        "urgent",
                        Instant.parse("2027-01-10T00:00:00Z")));
        life.takes(life.meeting().at(Instant.parse("2027-01-14T00:00:00Z")));
        var substituted = List.of(
                new Attendance(MeetingFixture.RCS, Attendance.Represented.SUBSTITUTED, "RCS/VICE-PRESIDENT"),
                new Attendance(LSH, Attendance.Represented.ABSENT, null));
        life.takes(new Outcomes(life.meeting()).recordOutcome(substituted, LETTER, bothPresidents(), AFTER_START));
        return life;
    }

    private static Schedule byOldRules() {
        var slot = MeetingFixture.twelfthOfJanuary();
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
