package partnerships.meeting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
import partnerships.meeting.Status.Convened;
import partnerships.meeting.Status.Draft;
import partnerships.meeting.Status.Held;
import partnerships.meeting.Status.Scheduled;
import partnerships.store.Aggregate;
import partnerships.store.Reference;
import partnerships.store.Refused;
import partnerships.time.Zones;

/**
 * A meeting of a committee. Immutable: a decision answers the events that follow from it, and {@link #after} is the only way a
 * meeting changes.
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
    private static final Duration FURTHEST = Duration.ofDays(5 * 366);

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
     * Records a meeting of the past, which the system did not know. A dissolved committee's may be recorded too.
     *
     * @param attendance empty if none is on record
     * @throws Refused {@code HELD_IN_FUTURE}, {@code DATE_OUT_OF_RANGE} before 1900, {@code REFERENCE_INVALID}, and as
     *     {@link AttendanceRule#require}
     */
    public static List<MeetingEvent> recordHeld(
            CommitteeTerms committee,
            String reference,
            LocalDate heldOn,
            List<Attendance> attendance,
            Evidence evidence,
            Instant now) {
        return List.of(
                Outcomes.ofThePast(committee, reference, new Outcome(heldOn, attendance, true, true, evidence), now));
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
        if (!(status instanceof Draft)) {
            throw new Refused("NOT_DRAFT", "it is " + status.name());
        }
        committee.requireActive();
        var schedule = future(slot, now);
        return List.of(new MeetingScheduled(schedule, expected(expectedPosts, committee), now));
    }

    private static List<ExpectedSeat> expected(@Nullable List<String> posts, CommitteeTerms committee) {
        if (posts == null) {
            return committee.expectedSeats();
        }
        committee.requireSeats(posts);
        if (posts.isEmpty()) {
            throw new Refused("NOBODY_EXPECTED", "a meeting expects somebody");
        }
        return committee.expectedSeats().stream()
                .filter(seat -> posts.contains(seat.post()))
                .toList();
    }

    private static Schedule future(Slot slot, Instant now) {
        var schedule = Schedule.of(slot);
        if (!schedule.start().isAfter(now)) {
            throw new Refused("START_NOT_IN_FUTURE", "what was held is recorded as held");
        }
        if (schedule.start().isAfter(now.plus(FURTHEST))) {
            throw new Refused("DATE_OUT_OF_RANGE", "it is more than five years ahead");
        }
        return schedule;
    }

    /**
     * Says what is to be talked about.
     *
     * @throws Refused {@code MEETING_OVER}, {@code AGENDA_EMPTY} once convened, {@code NOTHING_CHANGED}
     */
    public List<MeetingEvent> agenda(List<String> newAgenda, Instant now) {
        if (!status.isAhead()) {
            throw new Refused("MEETING_OVER", "it is " + status.name());
        }
        if (status instanceof Convened && newAgenda.isEmpty()) {
            throw new Refused("AGENDA_EMPTY", "a convened meeting has an agenda");
        }
        if (newAgenda.equals(agenda)) {
            throw new Refused("NOTHING_CHANGED", "this is its agenda already");
        }
        return List.of(new MeetingAgendaUpdated(newAgenda, now));
    }

    /**
     * Records one part of the convocation; the last one needed convenes the meeting.
     *
     * @param shortNoticeReason why a shorter notice than the committee asks is right; null if none was given
     * @throws Refused {@code ALREADY_CONVENED}, {@code NOT_SCHEDULED}, {@code COMMITTEE_DISSOLVED}, {@code AGENDA_EMPTY},
     *     {@code START_PASSED}, {@code NO_CONVOKER_STATED}, {@code DATE_OUT_OF_RANGE} before 1900, {@code NOT_A_CONVOKER},
     *     {@code ALREADY_SIGNED}, {@code SIGNED_IN_FUTURE}, {@code NOTICE_TOO_SHORT}
     */
    public List<MeetingEvent> convene(
            Signature part, CommitteeTerms committee, @Nullable String shortNoticeReason, Instant now) {
        return ConvocationStep.of(part, this, committee, shortNoticeReason, now);
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
        var standing = status.standing().orElseThrow(() -> new Refused("NOT_SCHEDULED", "it is " + status.name()));
        committee.requireActive();
        var schedule = future(move.from(standing.schedule()), now);
        if (schedule.saysTheSameAs(standing.schedule())) {
            throw new Refused("NOTHING_CHANGED", "this is its date and place already");
        }
        boolean convened = status instanceof Convened;
        var moved = standing.movedTo(schedule, convened);
        if (!convened) {
            return List.of(new MeetingRescheduled(standing.schedule(), moved, false, reason, null, null, now));
        }
        int days = committee.daysBetween(now, schedule.start());
        var whyShort = committee.convocation().reasonIfShort(days, shortNoticeReason);
        return List.of(new MeetingRescheduled(standing.schedule(), moved, true, reason, days, whyShort, now));
    }

    /**
     * Calls it off.
     *
     * @throws Refused {@code MEETING_OVER}
     */
    public List<MeetingEvent> cancel(String reason, Instant now) {
        if (!status.isAhead()) {
            throw new Refused("MEETING_OVER", "it is " + status.name());
        }
        boolean convened = status instanceof Convened;
        return List.of(status.standing()
                .map(standing -> new MeetingCancelled(
                        standing.schedule(),
                        standing.scheduleVersion(),
                        standing.calendarSequence() + (convened ? 1 : 0),
                        convened,
                        reason,
                        now))
                .orElseGet(() -> new MeetingCancelled(null, 0, 0, false, reason, now)));
    }

    /**
     * Records that it was held, at once or late.
     *
     * @param attendance of every expected seat
     * @throws Refused {@code OUTCOME_RECORDED}, {@code NOT_SCHEDULED}, {@code NOT_STARTED}, and as
     *     {@link AttendanceRule#require}
     */
    public List<MeetingEvent> recordOutcome(
            List<Attendance> attendance, @Nullable Evidence evidence, CommitteeTerms committee, Instant now) {
        return List.of(Outcomes.of(this, attendance, evidence, committee, now));
    }

    /**
     * Corrects how it went, on the authority of a source. What was recorded stays on record.
     *
     * @throws Refused {@code NO_OUTCOME}, {@code NOT_HELD}, {@code HELD_IN_FUTURE}, {@code DATE_OUT_OF_RANGE} before 1900,
     *     {@code NOTHING_CHANGED}, and as {@link AttendanceRule#require}
     */
    public List<MeetingEvent> correctOutcome(OutcomeCorrection correction, CommitteeTerms committee, Instant now) {
        return List.of(Outcomes.corrected(this, correction, committee, now));
    }

    /**
     * Derives the instants of a meeting to come with today's zone rules, if it was dated with others; tells it if they are not
     * what they were.
     */
    public List<MeetingEvent> rederive(Instant now) {
        return status
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
        boolean convened = status instanceof Convened;
        var moved = standing.movedTo(schedule, convened);
        return Optional.of(new MeetingInstantRecomputed(before, moved, convened, now));
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
            case MeetingScheduled(var schedule, var seats, var _) ->
                as(new Scheduled(new Appointment(schedule, 1, 0, seats)));
            case MeetingAgendaUpdated(var newAgenda, var _) ->
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
