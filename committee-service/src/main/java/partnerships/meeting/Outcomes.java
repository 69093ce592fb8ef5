package partnerships.meeting;

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
final class Outcomes {

    private Outcomes() {}

    static MeetingHeld ofThePast(CommitteeTerms committee, String reference, Outcome outcome, Instant now) {
        requireDay(outcome.heldOn(), committee, now);
        requireAttendance(outcome.attendance(), Optional.empty(), committee);
        var heldAt = Zones.startOf(outcome.heldOn(), committee.zone());
        var written = Reference.written(reference);
        return new MeetingHeld(committee.committeeId(), committee.agreementIds(), written, outcome, heldAt);
    }

    static MeetingHeld of(
            Meeting meeting,
            List<Attendance> attendance,
            @Nullable Evidence evidence,
            CommitteeTerms committee,
            Instant now) {
        var appointment = mayHaveBeenHeld(meeting.status());
        var schedule = appointment.schedule();
        if (schedule.start().isAfter(now)) {
            throw new Refused("NOT_STARTED", "it starts at " + schedule.start());
        }
        requireAttendance(attendance, Optional.of(appointment), committee);
        var heldOn = schedule.localStart().toLocalDate();
        var outcome = new Outcome(heldOn, attendance, true, false, evidence);
        return new MeetingHeld(
                meeting.committeeId(), meeting.agreementIds(), meeting.reference(), outcome, schedule.start());
    }

    private static Appointment mayHaveBeenHeld(Status status) {
        if (status instanceof Held || status instanceof NotHeld) {
            throw new Refused("OUTCOME_RECORDED", "it is " + status.name() + "; correct-outcome corrects that");
        }
        return (status instanceof Status.Lapsed(var appointment) ? Optional.of(appointment) : status.standing())
                .orElseThrow(() -> new Refused("NOT_SCHEDULED", "it is " + status.name()));
    }

    static MeetingOutcomeCorrected corrected(
            Meeting meeting, OutcomeCorrection correction, CommitteeTerms committee, Instant now) {
        var before = recorded(meeting.status());
        var outcome = Boolean.FALSE.equals(correction.held())
                ? notHeld(correction)
                : Optional.of(held(meeting, correction, before, committee, now));
        if (saysTheSame(before, outcome)) {
            throw new Refused("NOTHING_CHANGED", "this is how it is recorded");
        }
        return new MeetingOutcomeCorrected(
                meeting.reference(),
                before.orElse(null),
                outcome.orElse(null),
                correction.reason(),
                correction.evidence(),
                now);
    }

    private static Optional<Outcome> recorded(Status status) {
        return switch (status) {
            case Held(var _, var outcome) -> Optional.of(outcome);
            case NotHeld _ -> Optional.empty();
            case Status.Draft _, Status.Scheduled _, Status.Convened _, Status.Lapsed _, Status.Cancelled _ ->
                throw new Refused("NO_OUTCOME", "it is " + status.name() + ": no outcome is recorded");
        };
    }

    private static Optional<Outcome> notHeld(OutcomeCorrection correction) {
        if (correction.saysHow()) {
            throw new Refused("NOT_HELD", "a meeting that was not held has no day and no attendance");
        }
        return Optional.empty();
    }

    private static Outcome held(
            Meeting meeting,
            OutcomeCorrection correction,
            Optional<Outcome> before,
            CommitteeTerms committee,
            Instant now) {
        if (before.isEmpty() && !Boolean.TRUE.equals(correction.held())) {
            throw new Refused("NOT_HELD", "it is recorded as not held; say held: true if it was");
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
            throw new Refused("HELD_IN_FUTURE", heldOn + " is yet to come");
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
