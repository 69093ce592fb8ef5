package partnerships.meeting;

import static partnerships.meeting.MeetingRefusal.HELD_IN_FUTURE;
import static partnerships.meeting.MeetingRefusal.NOTHING_CHANGED;
import static partnerships.meeting.MeetingRefusal.NOT_HELD;
import static partnerships.meeting.MeetingRefusal.NOT_SCHEDULED;
import static partnerships.meeting.MeetingRefusal.NOT_STARTED;
import static partnerships.meeting.MeetingRefusal.NO_OUTCOME;
import static partnerships.meeting.MeetingRefusal.OUTCOME_RECORDED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import partnerships.meeting.MeetingEvent.MeetingHeld;
import partnerships.meeting.MeetingEvent.MeetingOutcomeCorrected;
import partnerships.meeting.Status.Held;
import partnerships.meeting.Status.NotHeld;
import partnerships.store.Reference;
import partnerships.store.Refused;
import partnerships.time.Zones;

/** How meetings went: every way in which that becomes known has the same locks. */
public record Outcomes(Meeting meeting) {

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
        return List.of(ofThePast(committee, reference, new Outcome(heldOn, attendance, true, true, evidence), now));
    }

    private static MeetingHeld ofThePast(CommitteeTerms committee, String reference, Outcome outcome, Instant now) {
        requireDay(outcome.heldOn(), committee, now);
        requireAttendance(outcome.attendance(), Optional.empty(), committee);
        var heldAt = Zones.startOf(outcome.heldOn(), committee.zone());
        var written = Reference.written(reference);
        return new MeetingHeld(committee.committeeId(), committee.agreementIds(), written, outcome, heldAt);
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
        var appointment = mayHaveBeenHeld(meeting.status());
        var schedule = appointment.schedule();
        if (schedule.start().isAfter(now)) {
            throw new Refused(
                    NOT_STARTED, "it starts at " + schedule.start() + "; its outcome is recorded from then on");
        }
        requireAttendance(attendance, Optional.of(appointment), committee);
        var heldOn = schedule.localStart().toLocalDate();
        var outcome = new Outcome(heldOn, attendance, true, false, evidence);
        return List.of(new MeetingHeld(
                meeting.committeeId(), meeting.agreementIds(), meeting.reference(), outcome, schedule.start()));
    }

    private static Appointment mayHaveBeenHeld(Status status) {
        if (status instanceof Held || status instanceof NotHeld) {
            throw new Refused(OUTCOME_RECORDED, "it is " + status.name() + "; correct-outcome corrects that");
        }
        return (status instanceof Status.Lapsed(var appointment) ? Optional.of(appointment) : status.standing())
                .orElseThrow(() -> new Refused(
                        NOT_SCHEDULED,
                        "it is " + status.name()
                                + "; one that was held all the same is recorded as such (POST /v1/meetings/held)"));
    }

    /**
     * Corrects how it went, on the authority of a source. What was recorded stays on record.
     *
     * @throws Refused {@code NO_OUTCOME}, {@code NOT_HELD}, {@code HELD_IN_FUTURE}, {@code DATE_OUT_OF_RANGE} before 1900,
     *     {@code NOTHING_CHANGED}, and as {@link AttendanceRule#require}
     */
    public List<MeetingEvent> correctOutcome(OutcomeCorrection correction, CommitteeTerms committee, Instant now) {
        var before = recorded(meeting.status());
        var outcome = Boolean.FALSE.equals(correction.held())
                ? notHeld(correction)
                : Optional.of(held(correction, before, committee, now));
        if (saysTheSame(before, outcome)) {
            throw new Refused(NOTHING_CHANGED, "this is how it is recorded; send what differs");
        }
        return List.of(new MeetingOutcomeCorrected(
                meeting.reference(),
                before.orElse(null),
                outcome.orElse(null),
                correction.reason(),
                correction.evidence(),
                now));
    }

    private static Optional<Outcome> recorded(Status status) {
        return switch (status) {
            case Held(var _, var outcome) -> Optional.of(outcome);
            case NotHeld _ -> Optional.empty();
            case Status.Draft _, Status.Scheduled _, Status.Convened _, Status.Lapsed _, Status.Cancelled _ ->
                throw new Refused(NO_OUTCOME, "it is " + status.name() + ": no outcome is recorded (record-outcome)");
        };
    }

    private static Optional<Outcome> notHeld(OutcomeCorrection correction) {
        if (correction.saysHow()) {
            throw new Refused(
                    NOT_HELD,
                    "a meeting that was not held has no day and no attendance: leave heldOn and attendance out");
        }
        return Optional.empty();
    }

    private Outcome held(
            OutcomeCorrection correction, Optional<Outcome> before, CommitteeTerms committee, Instant now) {
        if (before.isEmpty() && !Boolean.TRUE.equals(correction.held())) {
            throw new Refused(NOT_HELD, "it is recorded as not held; say held: true if it was");
        }
        var known = before.or(() -> lastKnown(meeting.acts()))
                .orElseThrow(() -> new IllegalStateException("it was held before it was not"));
        var heldOn = Objects.requireNonNullElse(correction.heldOn(), known.heldOn());
        if (!heldOn.equals(known.heldOn())) {
            requireDay(heldOn, committee, now);
        }
        var attendance = Objects.requireNonNullElse(correction.attendance(), known.attendance());
        requireAttendance(attendance, meeting.status().lastAppointment(), committee);
        return new Outcome(heldOn, attendance, known.quorumValid(), known.imported(), correction.evidence());
    }

    private static Optional<Outcome> lastKnown(Acts acts) {
        return acts.corrections().reversed().stream()
                .flatMap(correction -> Optional.ofNullable(correction.before()).stream())
                .findFirst();
    }

    private static boolean saysTheSame(Optional<Outcome> before, Optional<Outcome> after) {
        return before.map(Outcome::withoutEvidence).equals(after.map(Outcome::withoutEvidence));
    }

    private static void requireDay(LocalDate heldOn, CommitteeTerms committee, Instant now) {
        if (heldOn.isAfter(committee.dayOf(now))) {
            throw new Refused(HELD_IN_FUTURE, heldOn + " is yet to come (heldOn)");
        }
        CommitteeTerms.requireInRange(heldOn);
    }

    /** A meeting of the past may have left no attendance on record; one that was planned here has each expected seat's. */
    private static void requireAttendance(
            List<Attendance> attendance, Optional<Appointment> appointment, CommitteeTerms committee) {
        if (!attendance.isEmpty() || appointment.isPresent()) {
            var expected = appointment.map(Appointment::expectedSeats).orElse(List.of());
            new AttendanceRule(committee, expected).require(attendance);
        }
    }
}
