package partnerships.meeting;

import static partnerships.meeting.MeetingRefusal.AGENDA_EMPTY;
import static partnerships.meeting.MeetingRefusal.ALREADY_CONVENED;
import static partnerships.meeting.MeetingRefusal.NOT_SCHEDULED;
import static partnerships.meeting.MeetingRefusal.START_PASSED;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import partnerships.meeting.MeetingEvent.MeetingConvened;
import partnerships.meeting.MeetingEvent.MeetingConvocationSigned;
import partnerships.meeting.Status.Convened;
import partnerships.meeting.Status.Scheduled;
import partnerships.store.Refused;

/** From the date to the complete convocation, part by part, given here or on paper. Every refusal says what would help. */
public record Convening(Meeting meeting) {

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
        var appointment = toBeConvened(committee, now);
        committee.requireConvokers();
        CommitteeTerms.requireInRange(committee.dayOf(part.at()));
        var convocation = committee.convocation();
        var known = meeting.acts().signatures();
        convocation.requirePart(part, known, now);
        var signatures = Stream.concat(known.stream(), Stream.of(part)).toList();
        var remaining = convocation.remaining(signatures);
        var signed = new MeetingConvocationSigned(part.post(), part.actedBy(), part.evidence(), remaining, part.at());
        return remaining.isEmpty()
                ? List.of(signed, convened(signatures, appointment, committee, shortNoticeReason, now))
                : List.of(signed);
    }

    private Appointment toBeConvened(CommitteeTerms committee, Instant now) {
        var status = meeting.status();
        if (status instanceof Convened) {
            throw new Refused(ALREADY_CONVENED, "all who must have convened it: nothing is left to do");
        }
        if (!(status instanceof Scheduled(var appointment))) {
            throw new Refused(
                    NOT_SCHEDULED,
                    "it is " + status.name() + (status.isAhead() ? ": give it a date first (schedule)" : ""));
        }
        committee.requireActive();
        if (meeting.agenda().isEmpty()) {
            throw new Refused(AGENDA_EMPTY, "an agenda comes before the convocation (agenda)");
        }
        if (!appointment.schedule().start().isAfter(now)) {
            throw new Refused(
                    START_PASSED,
                    "it was to start at " + appointment.schedule().start()
                            + ": record its outcome (record-outcome) or move it (reschedule)");
        }
        return appointment;
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
                committee.posts(),
                now);
    }
}
