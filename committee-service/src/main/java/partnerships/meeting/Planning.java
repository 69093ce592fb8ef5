package partnerships.meeting;

import static partnerships.meeting.MeetingRefusal.AGENDA_EMPTY;
import static partnerships.meeting.MeetingRefusal.DATE_OUT_OF_RANGE;
import static partnerships.meeting.MeetingRefusal.MEETING_OVER;
import static partnerships.meeting.MeetingRefusal.NOBODY_EXPECTED;
import static partnerships.meeting.MeetingRefusal.NOTHING_CHANGED;
import static partnerships.meeting.MeetingRefusal.NOT_DRAFT;
import static partnerships.meeting.MeetingRefusal.NOT_SCHEDULED;
import static partnerships.meeting.MeetingRefusal.START_NOT_IN_FUTURE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import partnerships.meeting.MeetingEvent.MeetingAgendaUpdated;
import partnerships.meeting.MeetingEvent.MeetingCancelled;
import partnerships.meeting.MeetingEvent.MeetingInstantRecomputed;
import partnerships.meeting.MeetingEvent.MeetingProposed;
import partnerships.meeting.MeetingEvent.MeetingRescheduled;
import partnerships.meeting.MeetingEvent.MeetingScheduled;
import partnerships.meeting.Status.Convened;
import partnerships.meeting.Status.Draft;
import partnerships.store.Reference;
import partnerships.store.Refused;
import partnerships.time.Zones;

/** From the proposal to the last date: when and where a meeting is to be, and what about. */
public record Planning(Meeting meeting) {

    private static final Duration FURTHEST = Duration.ofDays(5 * 366);

    /**
     * Proposes a meeting without a date.
     *
     * @throws Refused {@code COMMITTEE_DISSOLVED}, {@code REFERENCE_INVALID}
     */
    public static List<MeetingEvent> propose(
            CommitteeTerms committee, String reference, List<String> agenda, Instant now) {
        committee.requireActive();
        var written = Reference.written(reference);
        return List.of(new MeetingProposed(committee.committeeId(), committee.agreementIds(), written, agenda, now));
    }

    /**
     * Fixes the date.
     *
     * @param expectedPosts seats that are expected; null for all
     * @throws Refused {@code NOT_DRAFT}, {@code COMMITTEE_DISSOLVED}, {@code START_NOT_IN_FUTURE}, {@code DATE_OUT_OF_RANGE} more
     *     than five years ahead, {@code NOT_A_SEAT}, {@code NOBODY_EXPECTED}, and as {@link Schedule#of}
     */
    public List<MeetingEvent> schedule(
            Slot slot, @Nullable List<String> expectedPosts, CommitteeTerms committee, Instant now) {
        if (!(meeting.status() instanceof Draft)) {
            throw new Refused(
                    NOT_DRAFT,
                    "it is " + meeting.status().name() + "; a meeting that has a date is moved (reschedule)");
        }
        committee.requireActive();
        var schedule = future(slot, now);
        return List.of(new MeetingScheduled(schedule, expected(expectedPosts, committee), committee.posts(), now));
    }

    private static List<ExpectedSeat> expected(@Nullable List<String> posts, CommitteeTerms committee) {
        if (posts == null) {
            return committee.expectedSeats();
        }
        committee.requireSeats(posts);
        if (posts.isEmpty()) {
            throw new Refused(
                    NOBODY_EXPECTED, "a meeting expects somebody: name seats, or leave expectedPosts out for all");
        }
        return committee.expectedSeats().stream()
                .filter(seat -> posts.contains(seat.post()))
                .toList();
    }

    private static Schedule future(Slot slot, Instant now) {
        var schedule = Schedule.of(slot);
        if (!schedule.start().isAfter(now)) {
            throw new Refused(
                    START_NOT_IN_FUTURE,
                    "it is planned for a time to come; what was held is recorded as held (POST /v1/meetings/held)");
        }
        if (schedule.start().isAfter(now.plus(FURTHEST))) {
            throw new Refused(DATE_OUT_OF_RANGE, "it is more than five years ahead (localStart)");
        }
        return schedule;
    }

    /**
     * Says what is to be talked about.
     *
     * @throws Refused {@code MEETING_OVER}, {@code AGENDA_EMPTY} once convened, {@code NOTHING_CHANGED}
     */
    public List<MeetingEvent> agenda(List<String> newAgenda, CommitteeTerms committee, Instant now) {
        if (!meeting.status().isAhead()) {
            throw over(meeting.status());
        }
        if (meeting.status() instanceof Convened && newAgenda.isEmpty()) {
            throw new Refused(AGENDA_EMPTY, "a convened meeting has an agenda: send one item or more");
        }
        if (newAgenda.equals(meeting.agenda())) {
            throw new Refused(NOTHING_CHANGED, "this is its agenda already");
        }
        return List.of(new MeetingAgendaUpdated(newAgenda, committee.posts(), now));
    }

    /**
     * Moves it to another date or place; what the move does not say stays as it is. A convened meeting stays convened, its notice is counted again from now; a convocation
     * that was not complete begins anew.
     *
     * @throws Refused {@code NOT_SCHEDULED}, {@code COMMITTEE_DISSOLVED}, {@code START_NOT_IN_FUTURE}, {@code DATE_OUT_OF_RANGE},
     *     {@code GIVEN_AND_REMOVED}, {@code NOTHING_CHANGED}, {@code NOTICE_TOO_SHORT}, and as {@link Schedule#of}
     */
    public List<MeetingEvent> reschedule(
            Move move, String reason, CommitteeTerms committee, @Nullable String shortNoticeReason, Instant now) {
        var standing = meeting.status()
                .standing()
                .orElseThrow(() -> new Refused(
                        NOT_SCHEDULED,
                        "it is " + meeting.status().name() + "; only a date that stands is moved"
                                + (meeting.status().isAhead() ? " (schedule)" : "")));
        committee.requireActive();
        var schedule = future(move.from(standing.schedule()), now);
        if (schedule.saysTheSameAs(standing.schedule())) {
            throw new Refused(NOTHING_CHANGED, "this is its date and place already; send what differs");
        }
        boolean convened = meeting.status() instanceof Convened;
        var moved = standing.movedTo(schedule, convened);
        var posts = committee.posts();
        if (!convened) {
            return List.of(new MeetingRescheduled(standing.schedule(), moved, false, reason, null, null, posts, now));
        }
        int days = committee.daysBetween(now, schedule.start());
        var whyShort = committee.convocation().reasonIfShort(days, shortNoticeReason);
        return List.of(new MeetingRescheduled(standing.schedule(), moved, true, reason, days, whyShort, posts, now));
    }

    /**
     * Calls it off.
     *
     * @throws Refused {@code MEETING_OVER}
     */
    public List<MeetingEvent> cancel(String reason, Instant now) {
        if (!meeting.status().isAhead()) {
            throw over(meeting.status());
        }
        boolean convened = meeting.status() instanceof Convened;
        return List.of(meeting.status()
                .standing()
                .map(standing -> new MeetingCancelled(
                        standing.schedule(),
                        standing.scheduleVersion(),
                        standing.calendarSequence() + (convened ? 1 : 0),
                        convened,
                        reason,
                        now))
                .orElseGet(() -> new MeetingCancelled(null, 0, 0, false, reason, now)));
    }

    private static Refused over(Status status) {
        return new Refused(
                MEETING_OVER, "it is " + status.name() + "; propose another meeting (POST /v1/meetings/proposals)");
    }

    /**
     * Derives the instants of a meeting to come with today's zone rules, if it was dated with others; tells it if they are not
     * what they were.
     */
    public List<MeetingEvent> rederive(Instant now) {
        return meeting
                .status()
                .standing()
                .filter(standing -> standing.schedule().start().isAfter(now))
                .flatMap(standing -> recomputed(standing, now))
                .stream()
                .toList();
    }

    private Optional<MeetingEvent> recomputed(Appointment standing, Instant now) {
        var before = standing.schedule();
        if (before.tzdbVersion().compareTo(Zones.rulesVersion()) >= 0) {
            return Optional.empty();
        }
        var schedule = before.derivedAgain();
        if (schedule.saysTheSameAs(before)) {
            return Optional.empty();
        }
        boolean convened = meeting.status() instanceof Convened;
        var moved = standing.movedTo(schedule, convened);
        return Optional.of(new MeetingInstantRecomputed(before, moved, convened, now));
    }
}
