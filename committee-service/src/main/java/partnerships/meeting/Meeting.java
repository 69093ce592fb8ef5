package partnerships.meeting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import partnerships.meeting.MeetingEvent.MeetingAgendaUpdated;
import partnerships.meeting.MeetingEvent.MeetingCancelled;
import partnerships.meeting.MeetingEvent.MeetingConvened;
import partnerships.meeting.MeetingEvent.MeetingConvocationSigned;
import partnerships.meeting.MeetingEvent.MeetingHeld;
import partnerships.meeting.MeetingEvent.MeetingInstantRecomputed;
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
import partnerships.store.Refused;
import partnerships.time.Zones;

/**
 * A meeting of a committee. Immutable: a decision answers the events that follow from it, and {@link #after} is the only way a
 * meeting changes.
 *
 * @param reference business reference, unique
 * @param agenda what is to be talked about; empty until somebody says
 */
public record Meeting(
        String id, String committeeId, List<String> agreementIds, String reference, List<String> agenda, Status status)
        implements Aggregate<Meeting, MeetingEvent> {

    private static final Duration OUTCOME_EXPECTED_WITHIN = Duration.ofHours(24);
    private static final Duration FURTHEST = Duration.ofDays(5 * 366);
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    public Meeting {
        agreementIds = List.copyOf(agreementIds);
        agenda = List.copyOf(agenda);
    }

    /** Begins a meeting with its first event. */
    public static Meeting born(String id, MeetingEvent first) {
        return switch (first) {
            case MeetingProposed(var committee, var agreements, var reference, var agenda, var _) ->
                new Meeting(id, committee, agreements, reference, agenda, new Draft());
            case MeetingHeld(var committee, var agreements, var reference, var outcome, var _) ->
                new Meeting(id, committee, agreements, reference, List.of(), new Held(null, outcome));
            default -> throw new IllegalArgumentException("no meeting begins with " + first);
        };
    }

    /**
     * Proposes a meeting without a date.
     *
     * @throws Refused {@code COMMITTEE_DISSOLVED}
     */
    public static List<MeetingEvent> propose(
            CommitteeTerms committee, String reference, List<String> agenda, Instant now) {
        committee.requireActive();
        return List.of(new MeetingProposed(committee.committeeId(), committee.agreementIds(), reference, agenda, now));
    }

    /**
     * Records a meeting of the past, which the system did not know. A dissolved committee's may be recorded too.
     *
     * @param attendance empty if none is on record
     * @throws Refused {@code HELD_IN_FUTURE}, {@code DATE_OUT_OF_RANGE} before 1900, {@code NOT_A_SEAT}
     */
    public static List<MeetingEvent> recordHeld(
            CommitteeTerms committee,
            String reference,
            LocalDate heldOn,
            List<Attendance> attendance,
            Evidence evidence,
            Instant now) {
        if (heldOn.isAfter(committee.dayOf(now))) {
            throw new Refused("HELD_IN_FUTURE", heldOn + " is yet to come");
        }
        if (heldOn.isBefore(EARLIEST)) {
            throw new Refused("DATE_OUT_OF_RANGE", heldOn + " is before " + EARLIEST);
        }
        committee.requireSeats(attendance.stream().map(Attendance::post).toList());
        var outcome = new Outcome(heldOn, attendance, true, true, evidence);
        var heldAt = Zones.startOf(heldOn, committee.zone());
        return List.of(new MeetingHeld(committee.committeeId(), committee.agreementIds(), reference, outcome, heldAt));
    }

    /**
     * Fixes the date.
     *
     * @param expectedPosts seats that are expected; null for all
     * @throws Refused {@code NOT_DRAFT}, {@code COMMITTEE_DISSOLVED}, {@code START_NOT_IN_FUTURE}, {@code DATE_OUT_OF_RANGE} more
     *     than five years ahead, {@code NOT_A_SEAT}, and as {@link Schedule#of}
     */
    public List<MeetingEvent> schedule(
            Slot slot, @Nullable List<String> expectedPosts, CommitteeTerms committee, Instant now) {
        if (!(status instanceof Draft)) {
            throw new Refused("NOT_DRAFT", "it is " + status.name());
        }
        committee.requireActive();
        var schedule = future(slot, now);
        if (expectedPosts == null) {
            return List.of(new MeetingScheduled(schedule, committee.seats(), now));
        }
        committee.requireSeats(expectedPosts);
        var seats = committee.seats().stream()
                .filter(seat -> expectedPosts.contains(seat.post()))
                .toList();
        return List.of(new MeetingScheduled(schedule, seats, now));
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
     *     {@code START_PASSED}, {@code NO_CONVOKER_STATED}, {@code NOT_A_CONVOKER}, {@code ALREADY_SIGNED},
     *     {@code SIGNED_IN_FUTURE}, {@code NOTICE_TOO_SHORT}
     */
    public List<MeetingEvent> convene(
            Signature part, CommitteeTerms committee, @Nullable String shortNoticeReason, Instant now) {
        var scheduled = toBeConvened(committee, now);
        var convocation = committee.convocation();
        convocation.requirePart(part, scheduled.signatures(), now);
        var signatures =
                Stream.concat(scheduled.signatures().stream(), Stream.of(part)).toList();
        var remaining = convocation.remaining(signatures);
        var signed = new MeetingConvocationSigned(part.post(), part.actedBy(), part.evidence(), remaining, part.at());
        return remaining.isEmpty()
                ? List.of(signed, convened(signatures, scheduled.appointment(), committee, shortNoticeReason, now))
                : List.of(signed);
    }

    private Scheduled toBeConvened(CommitteeTerms committee, Instant now) {
        if (status instanceof Convened) {
            throw new Refused("ALREADY_CONVENED", "all who must have convened it");
        }
        if (!(status instanceof Scheduled scheduled)) {
            throw new Refused("NOT_SCHEDULED", "it is " + status.name());
        }
        committee.requireActive();
        if (agenda.isEmpty()) {
            throw new Refused("AGENDA_EMPTY", "an agenda comes before the convocation");
        }
        if (!scheduled.appointment().schedule().start().isAfter(now)) {
            throw new Refused("START_PASSED", "its start has passed");
        }
        return scheduled;
    }

    private static MeetingConvened convened(
            List<Signature> signatures,
            Appointment appointment,
            CommitteeTerms committee,
            @Nullable String shortNoticeReason,
            Instant now) {
        var convokedAt =
                signatures.stream().map(Signature::at).max(Instant::compareTo).orElseThrow();
        int days = committee.daysBetween(convokedAt, appointment.schedule().start());
        return new MeetingConvened(
                signatures.stream().map(Signature::post).toList(),
                convokedAt,
                days,
                committee.convocation().reasonIfShort(days, shortNoticeReason),
                now);
    }

    /**
     * Moves it to another date or place. A convened meeting stays convened, its notice is counted again from now; a convocation
     * that was not complete begins anew.
     *
     * @throws Refused {@code NOT_SCHEDULED}, {@code COMMITTEE_DISSOLVED}, {@code START_NOT_IN_FUTURE}, {@code DATE_OUT_OF_RANGE},
     *     {@code NOTHING_CHANGED}, {@code NOTICE_TOO_SHORT}, and as {@link Schedule#of}
     */
    public List<MeetingEvent> reschedule(
            Slot slot, String reason, CommitteeTerms committee, @Nullable String shortNoticeReason, Instant now) {
        var standing = status.standing().orElseThrow(() -> new Refused("NOT_SCHEDULED", "it is " + status.name()));
        committee.requireActive();
        var schedule = future(slot, now);
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
     * @throws Refused {@code NOT_SCHEDULED}, {@code NOT_STARTED}, {@code NOT_A_SEAT}, {@code ATTENDANCE_INCOMPLETE},
     *     {@code NOBODY_ATTENDED}
     */
    public List<MeetingEvent> recordOutcome(
            List<Attendance> attendance, @Nullable Evidence evidence, CommitteeTerms committee, Instant now) {
        var appointment = status.dated().orElseThrow(() -> new Refused("NOT_SCHEDULED", "it is " + status.name()));
        if (appointment.schedule().start().isAfter(now)) {
            throw new Refused(
                    "NOT_STARTED", "it starts at " + appointment.schedule().start());
        }
        committee.requireSeats(attendance.stream().map(Attendance::post).toList());
        appointment.requireComplete(attendance);
        var heldOn = appointment.schedule().localStart().toLocalDate();
        var outcome = new Outcome(heldOn, attendance, true, false, evidence);
        var heldAt = appointment.schedule().start();
        return List.of(new MeetingHeld(committeeId, agreementIds, reference, outcome, heldAt));
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
                as(new Scheduled(new Appointment(schedule, 1, 0, seats), List.of()));
            case MeetingAgendaUpdated(var newAgenda, var _) ->
                new Meeting(id, committeeId, agreementIds, reference, newAgenda, status);
            case MeetingConvocationSigned signed -> as(status.signed(signed));
            case MeetingConvened convened -> as(status.convened(convened.convokedAt()));
            case MeetingRescheduled moved -> as(status.movedTo(moved.appointment()));
            case MeetingInstantRecomputed moved -> as(status.movedTo(moved.appointment()));
            case MeetingCancelled cancelled -> as(new Cancelled(status.dated().orElse(null), cancelled.reason()));
            case MeetingOutcomeMissing _ -> as(status.lapsed());
            case MeetingHeld held -> as(new Held(status.dated().orElse(null), held.outcome()));
        };
    }

    private Meeting as(Status newStatus) {
        return new Meeting(id, committeeId, agreementIds, reference, agenda, newStatus);
    }
}
