package partnerships.committee;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A meeting of the committee that was held with a valid quorum.
 *
 * @param heldOn local date of its start
 * @param heldAt its start, as far as it is known
 */
public record CommitteeMeeting(String meetingId, LocalDate heldOn, Instant heldAt) {}
