package partnerships.rows;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import partnerships.rows.MeetingRow.Attendance;
import partnerships.rows.MeetingRow.ExpectedSeat;
import partnerships.rows.MeetingRow.Schedule;

/** Something that happened to a meeting, with the fields that its row needs. Every one names committee and agreements. */
public sealed interface MeetingFact {

    String committeeId();

    List<String> agreementIds();

    record Proposed(String committeeId, List<String> agreementIds, String reference, List<String> agenda)
            implements MeetingFact {}

    record Scheduled(
            String committeeId,
            List<String> agreementIds,
            String reference,
            Schedule schedule,
            int scheduleVersion,
            List<ExpectedSeat> expectedSeats)
            implements MeetingFact {}

    record AgendaUpdated(String committeeId, List<String> agreementIds, List<String> agenda) implements MeetingFact {}

    record ConvocationSigned(String committeeId, List<String> agreementIds, String post, List<String> remainingPosts)
            implements MeetingFact {}

    record Convened(
            String committeeId,
            List<String> agreementIds,
            List<String> convokedBy,
            int noticeDays,
            boolean shortNotice,
            List<String> agenda,
            Schedule schedule,
            int scheduleVersion,
            int calendarSequence,
            List<ExpectedSeat> expectedSeats)
            implements MeetingFact {}

    record Rescheduled(
            String committeeId,
            List<String> agreementIds,
            Schedule schedule,
            int scheduleVersion,
            int calendarSequence,
            boolean convened,
            List<ExpectedSeat> expectedSeats)
            implements MeetingFact {}

    record InstantRecomputed(
            String committeeId, List<String> agreementIds, Schedule schedule, int scheduleVersion, int calendarSequence)
            implements MeetingFact {}

    record Cancelled(String committeeId, List<String> agreementIds, int scheduleVersion, int calendarSequence)
            implements MeetingFact {}

    record OutcomeMissing(String committeeId, List<String> agreementIds) implements MeetingFact {}

    record Held(
            String committeeId,
            List<String> agreementIds,
            String reference,
            LocalDate heldOn,
            List<Attendance> attendance,
            boolean quorumValid,
            boolean imported)
            implements MeetingFact {

        MeetingRow.Outcome outcome() {
            return new MeetingRow.Outcome(heldOn, attendance, quorumValid, imported);
        }
    }

    /** @param outcome present if it was held */
    record OutcomeCorrected(
            String committeeId, List<String> agreementIds, boolean held, MeetingRow.@Nullable Outcome outcome)
            implements MeetingFact {

        public OutcomeCorrected {
            if (held != (outcome != null)) {
                throw new IllegalArgumentException("held, and no outcome, or the other way round");
            }
        }
    }
}
