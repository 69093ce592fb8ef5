package partnerships.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static partnerships.meeting.MeetingFixture.CASABLANCA;
import static partnerships.meeting.MeetingFixture.LSH;
import static partnerships.meeting.MeetingFixture.NOW;
import static partnerships.meeting.MeetingFixture.PARIS;
import static partnerships.meeting.MeetingFixture.POSTS;
import static partnerships.meeting.MeetingFixture.RCS;
import static partnerships.meeting.MeetingFixture.SEATS;
import static partnerships.meeting.MeetingFixture.bothPresidents;
import static partnerships.meeting.MeetingFixture.by;
import static partnerships.meeting.MeetingFixture.convened;
import static partnerships.meeting.MeetingFixture.draft;
import static partnerships.meeting.MeetingFixture.halfConvened;
import static partnerships.meeting.MeetingFixture.nineteenthOfJanuary;
import static partnerships.meeting.MeetingFixture.scheduled;
import static partnerships.meeting.MeetingFixture.slot;
import static partnerships.meeting.MeetingFixture.to;
import static partnerships.meeting.MeetingFixture.twelfthOfJanuary;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import partnerships.meeting.MeetingEvent.MeetingRescheduled;
import partnerships.meeting.MeetingFixture.Life;
import partnerships.meeting.Move.Removable;
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

        life.takes(new Planning(life.meeting())
                .reschedule(to(nineteenthOfJanuary()), "holiday", bothPresidents(), null, NOW));

        assertThat(life.meeting().status())
                .isEqualTo(new Status.Scheduled(new Appointment(schedule(nineteenthOfJanuary()), 2, 0, SEATS)));
        assertThat(life.meeting().acts())
                .isEqualTo(new Acts(
                        List.of(),
                        null,
                        List.of(new Acts.Moved(
                                schedule(twelfthOfJanuary()),
                                schedule(nineteenthOfJanuary()),
                                "holiday",
                                null,
                                null,
                                List.of(by(RCS)),
                                NOW)),
                        List.of()));
    }

    @Test
    void aMoveAfterTheConvocationRaisesTheCalendarSequence() {
        var life = convened();

        var events = life.takes(new Planning(life.meeting())
                .reschedule(to(nineteenthOfJanuary()), "holiday", bothPresidents(), null, NOW));

        assertThat(events)
                .containsExactly(new MeetingRescheduled(
                        schedule(twelfthOfJanuary()),
                        new Appointment(schedule(nineteenthOfJanuary()), 2, 1, SEATS),
                        true,
                        "holiday",
                        49,
                        null,
                        POSTS,
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

        life.takes(new Planning(life.meeting()).reschedule(to(slot), "a change", bothPresidents(), null, NOW));

        var appointment = life.meeting().status().standing().orElseThrow();
        assertThat(appointment.calendarSequence()).isEqualTo(sequence);
        assertThat(appointment.scheduleVersion()).isEqualTo(2);
    }

    @Test
    void awayAndBackIsTwoMoves() {
        var life = convened();

        life.takes(new Planning(life.meeting())
                .reschedule(to(nineteenthOfJanuary()), "holiday", bothPresidents(), null, NOW));
        life.takes(new Planning(life.meeting())
                .reschedule(to(twelfthOfJanuary()), "no holiday", bothPresidents(), null, NOW));

        assertThat(life.meeting().status().standing())
                .contains(new Appointment(schedule(twelfthOfJanuary()), 3, 2, SEATS));
    }

    @Test
    void aMoveCloserNeedsItsNoticeOrAReason() {
        var soon = slot("2026-12-05T10:00", "2026-12-05T12:00", CASABLANCA);

        assertRefused(
                "NOTICE_TOO_SHORT",
                () -> new Planning(convened().meeting()).reschedule(to(soon), "earlier", bothPresidents(), null, NOW));
        assertThat(new Planning(convened().meeting()).reschedule(to(soon), "earlier", bothPresidents(), "urgent", NOW))
                .singleElement()
                .extracting(event -> ((MeetingRescheduled) event).shortNoticeReason())
                .isEqualTo("urgent");
        assertThat(new Planning(scheduled().meeting()).reschedule(to(soon), "earlier", bothPresidents(), null, NOW))
                .hasSize(1);
    }

    @Test
    void aMoveToWhereItIsIsNone() {
        assertRefused(
                "NOTHING_CHANGED",
                () -> new Planning(convened().meeting())
                        .reschedule(to(twelfthOfJanuary()), "?", bothPresidents(), null, NOW));
        assertRefused(
                "START_NOT_IN_FUTURE",
                () -> new Planning(convened().meeting())
                        .reschedule(
                                to(slot("2026-11-30T10:00", "2026-11-30T12:00", CASABLANCA)),
                                "?",
                                bothPresidents(),
                                null,
                                NOW));
    }

    private static final String LINK = "https://meet.example.org/1";

    /** Convened in Paris, with a place and a link. */
    private static Life convenedInParis(String start, String end, @Nullable ZoneOffset offset) {
        var life = draft();
        var slot =
                new Slot(LocalDateTime.parse(start), LocalDateTime.parse(end), PARIS, offset, offset, "Hall A", LINK);
        life.takes(new Planning(life.meeting()).schedule(slot, null, bothPresidents(), NOW));
        life.takes(new Convening(life.meeting()).convene(by(RCS), bothPresidents(), null, NOW));
        life.takes(new Convening(life.meeting()).convene(by(LSH), bothPresidents(), null, NOW));
        return life;
    }

    private static Move bare(String start, String end) {
        return new Move(LocalDateTime.parse(start), LocalDateTime.parse(end), null, null, null, null, null, Set.of());
    }

    private static Schedule after(Life life, Move move) {
        life.takes(new Planning(life.meeting()).reschedule(move, "holiday", bothPresidents(), null, NOW));
        return life.meeting().status().standing().orElseThrow().schedule();
    }

    @Test
    void whatAMoveDoesNotSayStaysAsItWas() {
        var life = convenedInParis("2027-01-12T10:00", "2027-01-12T12:00", null);

        var moved = after(life, bare("2027-01-19T10:00", "2027-01-19T12:00"));

        assertThat(moved)
                .isEqualTo(schedule(new Slot(
                        LocalDateTime.parse("2027-01-19T10:00"),
                        LocalDateTime.parse("2027-01-19T12:00"),
                        PARIS,
                        null,
                        null,
                        "Hall A",
                        LINK)));
    }

    @Test
    void aPlaceOrALinkGoesOnlyIfThatIsSaid() {
        var sameTime = bare("2027-01-12T10:00", "2027-01-12T12:00");

        var withoutPlace = after(
                convenedInParis("2027-01-12T10:00", "2027-01-12T12:00", null), without(sameTime, Removable.PLACE));
        var withoutLink =
                after(convenedInParis("2027-01-12T10:00", "2027-01-12T12:00", null), without(sameTime, Removable.LINK));

        assertThat(withoutPlace).extracting(Schedule::place, Schedule::link).containsExactly(null, LINK);
        assertThat(withoutLink).extracting(Schedule::place, Schedule::link).containsExactly("Hall A", null);
        var both = new Move(
                sameTime.localStart(), sameTime.localEnd(), null, null, null, "Hall B", null, Set.of(Removable.PLACE));
        assertRefused(
                "GIVEN_AND_REMOVED",
                () -> new Planning(scheduled().meeting()).reschedule(both, "?", bothPresidents(), null, NOW));
    }

    private static Move without(Move move, Removable what) {
        return new Move(move.localStart(), move.localEnd(), null, null, null, null, null, Set.of(what));
    }

    @Test
    void aTimeThatComesTwiceIsStillTheOneThatItWas() {
        var earlier = ZoneOffset.ofHours(2);
        var life = convenedInParis("2027-10-31T02:15", "2027-10-31T02:45", earlier);
        var elsewhere = new Move(
                LocalDateTime.parse("2027-10-31T02:15"),
                LocalDateTime.parse("2027-10-31T04:00"),
                null,
                null,
                null,
                "Hall B",
                null,
                Set.of());

        var moved = after(life, elsewhere);

        assertThat(moved.start()).isEqualTo("2027-10-31T00:15:00Z");
        assertThat(moved.end()).isEqualTo("2027-10-31T03:00:00Z");
        assertThat(moved.place()).isEqualTo("Hall B");
    }
}
