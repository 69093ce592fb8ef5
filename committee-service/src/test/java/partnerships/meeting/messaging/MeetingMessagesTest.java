package partnerships.meeting.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static partnerships.meeting.Meetings.AFTER_START;
import static partnerships.meeting.Meetings.LETTER;
import static partnerships.meeting.Meetings.LSH;
import static partnerships.meeting.Meetings.NOW;
import static partnerships.meeting.Meetings.bothPresidents;
import static partnerships.meeting.Meetings.nineteenthOfJanuary;
import static partnerships.meeting.Meetings.to;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import partnerships.contracts.CloudEvent;
import partnerships.contracts.EventJson;
import partnerships.contracts.MeetingEvents;
import partnerships.localrun.testing.Schemas;
import partnerships.meeting.Attendance;
import partnerships.meeting.Meeting;
import partnerships.meeting.MeetingEvent;
import partnerships.meeting.Meetings;
import partnerships.meeting.Meetings.Life;
import partnerships.meeting.Schedule;
import partnerships.meeting.Signature;
import partnerships.store.document.EventMessage;

class MeetingMessagesTest {

    private static final MeetingMessages MESSAGES = new MeetingMessages();

    private static List<Life> lives() {
        return List.of(
                fullLife(),
                Meetings.corrected(),
                Meetings.notHeld(),
                Meetings.heldInThePast(),
                Meetings.cancelled(),
                cancelledDraft(),
                convenedAtShortNotice());
    }

    private static Life convenedAtShortNotice() {
        var life = Meetings.halfConvened();
        var now = Instant.parse("2027-01-10T09:00:00Z");
        life.takes(life.meeting().convene(new Signature(LSH, LSH, now, null), bothPresidents(), "urgent", now));
        return life;
    }

    private static Life cancelledDraft() {
        var life = Meetings.draft();
        life.takes(life.meeting().cancel("no need", NOW));
        return life;
    }

    /** Dated by old zone rules, convened partly on paper, derived again, moved at short notice, lapsed, held. */
    private static Life fullLife() {
        var life = Meetings.draft();
        life.takes(List.of(new MeetingEvent.MeetingScheduled(byOldRules(), Meetings.SEATS, NOW)));
        life.takes(life.meeting().agenda(List.of("Joint activities", "Information bank"), NOW));
        life.takes(life.meeting().convene(Meetings.by(Meetings.RCS), bothPresidents(), null, NOW));
        life.takes(life.meeting().convene(new Signature(LSH, LSH, NOW, LETTER), bothPresidents(), null, NOW));
        life.takes(life.meeting().rederive(NOW));
        life.takes(life.meeting().reschedule(to(nineteenthOfJanuary()), "holiday", bothPresidents(), null, NOW));
        life.takes(life.meeting()
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
        life.takes(life.meeting().recordOutcome(substituted, LETTER, bothPresidents(), AFTER_START));
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

    @ParameterizedTest
    @MethodSource("lives")
    void whatIsToldFitsItsSchema(Life life) {
        assertThat(told(life))
                .allSatisfy(message -> assertThat(Schemas.violations(message.type(), EventJson.write(message.data())))
                        .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("lives")
    void whatIsReadBackFoldsToTheSameMeeting(Life life) {
        var readBack = new ArrayList<MeetingEvent>();
        var messages = told(life);
        for (int i = 0; i < messages.size(); i++) {
            readBack.add(MESSAGES.read(arrived(messages.get(i), life.events().get(i))));
        }

        assertThat(readBack).isEqualTo(life.events());
        var folded = Meeting.born("meeting-1", readBack.getFirst());
        for (var event : readBack.subList(1, readBack.size())) {
            folded = folded.after(event);
        }
        assertThat(folded).isEqualTo(life.meeting());
    }

    @Test
    void theLivesHaveEveryEventInThem() {
        assertThat(lives().stream().flatMap(life -> life.events().stream()))
                .extracting(event -> event.getClass().getName())
                .containsAll(Arrays.stream(MeetingEvent.class.getPermittedSubclasses())
                        .map(Class::getName)
                        .toList());
    }

    @Test
    void anInvitationTellsTheWholeMeeting() {
        var message = told(Meetings.convened()).getLast();

        var data = (MeetingEvents.MeetingConvened) message.data();
        assertThat(message.expiry()).isEqualTo(Instant.parse("2027-01-12T12:00:00Z"));
        assertThat(data.schedule().localStart()).isEqualTo("2027-01-12T10:00:00");
        assertThat(data.calendarSequence()).isZero();
        assertThat(data.convokedBy()).containsExactly(Meetings.RCS, LSH);
    }

    @Test
    void aStrangersEventIsNone() {
        var stranger = CloudEvent.of(
                Map.of(
                        CloudEvent.TYPE,
                        "partnership.committee.CommitteeMet.v1",
                        CloudEvent.TIME,
                        "2026-01-01T00:00:00Z"),
                new byte[0]);

        assertThatIllegalArgumentException().isThrownBy(() -> MESSAGES.read(stranger));
    }

    private static List<EventMessage> told(Life life) {
        var messages = new ArrayList<EventMessage>();
        var meeting = Meeting.born("meeting-1", life.events().getFirst());
        messages.add(MESSAGES.write(meeting, life.events().getFirst()));
        for (var event : life.events().subList(1, life.events().size())) {
            meeting = meeting.after(event);
            messages.add(MESSAGES.write(meeting, event));
        }
        return messages;
    }

    private static CloudEvent arrived(EventMessage message, MeetingEvent event) {
        return CloudEvent.of(
                Map.of(
                        CloudEvent.TYPE,
                        message.type(),
                        CloudEvent.TIME,
                        event.at().toString()),
                EventJson.write(message.data()));
    }
}
