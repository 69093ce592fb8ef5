package partnerships.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import partnerships.post.PostVersion;
import partnerships.store.DomainEvent;

/** Something that happened to a meeting. The set is closed: a switch over it needs no default. */
public sealed interface MeetingEvent extends DomainEvent {

    /** Returns when it was true. */
    Instant at();

    @Override
    default Optional<Instant> occurredAt() {
        return Optional.of(at());
    }

    /** @param reference business reference, unique */
    record MeetingProposed(
            String committeeId, List<String> agreementIds, String reference, List<String> agenda, Instant at)
            implements MeetingEvent {}

    record MeetingScheduled(Schedule schedule, List<ExpectedSeat> expectedSeats, List<PostVersion> posts, Instant at)
            implements MeetingEvent {}

    record MeetingAgendaUpdated(List<String> agenda, List<PostVersion> posts, Instant at) implements MeetingEvent {}

    /** @param remainingPosts whose convocation is still missing */
    record MeetingConvocationSigned(
            String post, String actedBy, @Nullable Evidence evidence, List<String> remainingPosts, Instant at)
            implements MeetingEvent {}

    /**
     * @param convokedAt when the last of those who must convened it
     * @param shortNoticeReason present if the notice was shorter than the policy asks
     */
    record MeetingConvened(
            List<String> convokedBy,
            Instant convokedAt,
            int noticeDays,
            @Nullable String shortNoticeReason,
            List<PostVersion> posts,
            Instant at)
            implements MeetingEvent {}

    /**
     * @param convened whether an invitation is out
     * @param noticeDays from the change to the meeting; present if convened
     */
    record MeetingRescheduled(
            Schedule before,
            Appointment appointment,
            boolean convened,
            String reason,
            @Nullable Integer noticeDays,
            @Nullable String shortNoticeReason,
            List<PostVersion> posts,
            Instant at)
            implements MeetingEvent {}

    /** @param scheduleVersion 0 if it never had a date */
    record MeetingCancelled(
            @Nullable Schedule schedule,
            int scheduleVersion,
            int calendarSequence,
            boolean convened,
            String reason,
            Instant at)
            implements MeetingEvent {}

    /** The zone's rules changed, and with them the instant; the local time did not. */
    record MeetingInstantRecomputed(Schedule before, Appointment appointment, boolean convened, Instant at)
            implements MeetingEvent {}

    /** A day after its end nothing had been recorded. */
    record MeetingOutcomeMissing(Schedule schedule, Instant at) implements MeetingEvent {}

    record MeetingHeld(String committeeId, List<String> agreementIds, String reference, Outcome outcome, Instant at)
            implements MeetingEvent {}

    /**
     * Its outcome was recorded otherwise than it was.
     *
     * @param before as recorded; null if that it was not held
     * @param outcome as it was; null if it was not held
     * @param evidence who says so
     */
    record MeetingOutcomeCorrected(
            String reference,
            @Nullable Outcome before,
            @Nullable Outcome outcome,
            String reason,
            Evidence evidence,
            Instant at)
            implements MeetingEvent {}
}
