package partnerships.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a meeting's plan follows. */
public sealed interface MeetingFact extends SubjectFact {

    record Scheduled(int scheduleVersion, String reference, Sitting sitting, List<Seat> seats, List<PostVersion> posts)
            implements MeetingFact {}

    record Convened(
            int scheduleVersion,
            int calendarSequence,
            String reference,
            Sitting sitting,
            List<Seat> seats,
            List<String> agenda,
            @Nullable String shortNoticeReason,
            List<PostVersion> posts)
            implements MeetingFact {}

    /** Another time or place, or the same local time under other zone rules. */
    record Moved(
            int scheduleVersion,
            int calendarSequence,
            String reference,
            Sitting sitting,
            List<Seat> seats,
            Meeting.Reasons reasons,
            List<PostVersion> posts)
            implements MeetingFact {}

    record AgendaUpdated(List<String> agenda, List<PostVersion> posts) implements MeetingFact {}

    record Cancelled(int calendarSequence, @Nullable String reason) implements MeetingFact {}

    /** @param heldOn local date of its start */
    record Held(String reference, LocalDate heldOn) implements MeetingFact {}

    /** @param heldOn null if it was not held after all */
    record OutcomeCorrected(String reference, @Nullable LocalDate heldOn) implements MeetingFact {}
}
