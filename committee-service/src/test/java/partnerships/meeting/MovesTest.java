package partnerships.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static partnerships.meeting.Meetings.CASABLANCA;
import static partnerships.meeting.Meetings.NOW;
import static partnerships.meeting.Meetings.SEATS;
import static partnerships.meeting.Meetings.bothPresidents;
import static partnerships.meeting.Meetings.convened;
import static partnerships.meeting.Meetings.halfConvened;
import static partnerships.meeting.Meetings.nineteenthOfJanuary;
import static partnerships.meeting.Meetings.scheduled;
import static partnerships.meeting.Meetings.slot;
import static partnerships.meeting.Meetings.twelfthOfJanuary;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import partnerships.meeting.MeetingEvent.MeetingRescheduled;
import partnerships.store.Refused;

/** What a move does to the schedule, the invitation and the notice. */
class MovesTest {

    private static Schedule schedule(Slot slot) {
        return Schedule.of(slot);
    }

    private static void assertRefused(String code, ThrowingCallable decision) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(decision)
                .extracting(Refused::code)
                .isEqualTo(code);
    }

    @Test
    void aMoveBeforeTheConvocationLeavesTheCalendarSequenceAtZeroAndVoidsTheSignatures() {
        var life = halfConvened();

        life.takes(life.meeting().reschedule(nineteenthOfJanuary(), "holiday", bothPresidents(), null, NOW));

        assertThat(life.meeting().status())
                .isEqualTo(
                        new Status.Scheduled(new Appointment(schedule(nineteenthOfJanuary()), 2, 0, SEATS), List.of()));
    }

    @Test
    void aMoveAfterTheConvocationRaisesTheCalendarSequence() {
        var life = convened();

        var events =
                life.takes(life.meeting().reschedule(nineteenthOfJanuary(), "holiday", bothPresidents(), null, NOW));

        assertThat(events)
                .containsExactly(new MeetingRescheduled(
                        schedule(twelfthOfJanuary()),
                        new Appointment(schedule(nineteenthOfJanuary()), 2, 1, SEATS),
                        true,
                        "holiday",
                        49,
                        null,
                        NOW));
        assertThat(life.meeting().status()).isInstanceOf(Status.Convened.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-12T10:00, 2027-01-12T12:00, Africa/Casablanca, Hall A, https://example.org, 0",
        "2027-01-12T10:00, 2027-01-12T12:00, Africa/Casablanca, Hall B, , 1",
        "2027-01-12T10:00, 2027-01-12T13:00, Africa/Casablanca, Hall A, , 1",
        "2027-01-12T09:00, 2027-01-12T12:00, Africa/Casablanca, Hall A, , 1",
        "2027-01-12T11:00, 2027-01-12T13:00, Europe/Paris, Hall A, , 1"
    })
    void onlyStartEndPlaceAndZoneAreMaterial(
            String start, String end, ZoneId zone, String place, String link, int sequence) {
        var slot = new Slot(LocalDateTime.parse(start), LocalDateTime.parse(end), zone, null, null, place, link);
        var life = convened();

        life.takes(life.meeting().reschedule(slot, "a change", bothPresidents(), null, NOW));

        var appointment = life.meeting().status().standing().orElseThrow();
        assertThat(appointment.calendarSequence()).isEqualTo(sequence);
        assertThat(appointment.scheduleVersion()).isEqualTo(2);
    }

    @Test
    void awayAndBackIsTwoMoves() {
        var life = convened();

        life.takes(life.meeting().reschedule(nineteenthOfJanuary(), "holiday", bothPresidents(), null, NOW));
        life.takes(life.meeting().reschedule(twelfthOfJanuary(), "no holiday", bothPresidents(), null, NOW));

        assertThat(life.meeting().status().standing())
                .contains(new Appointment(schedule(twelfthOfJanuary()), 3, 2, SEATS));
    }

    @Test
    void aMoveCloserNeedsItsNoticeOrAReason() {
        var soon = slot("2026-12-05T10:00", "2026-12-05T12:00", CASABLANCA);

        assertRefused(
                "NOTICE_TOO_SHORT",
                () -> convened().meeting().reschedule(soon, "earlier", bothPresidents(), null, NOW));
        assertThat(convened().meeting().reschedule(soon, "earlier", bothPresidents(), "urgent", NOW))
                .singleElement()
                .extracting(event -> ((MeetingRescheduled) event).shortNoticeReason())
                .isEqualTo("urgent");
        assertThat(scheduled().meeting().reschedule(soon, "earlier", bothPresidents(), null, NOW))
                .hasSize(1);
    }

    @Test
    void aMoveToWhereItIsIsNone() {
        assertRefused(
                "NOTHING_CHANGED",
                () -> convened().meeting().reschedule(twelfthOfJanuary(), "?", bothPresidents(), null, NOW));
        assertRefused(
                "START_NOT_IN_FUTURE",
                () -> convened()
                        .meeting()
                        .reschedule(
                                slot("2026-11-30T10:00", "2026-11-30T12:00", CASABLANCA),
                                "?",
                                bothPresidents(),
                                null,
                                NOW));
    }
}
