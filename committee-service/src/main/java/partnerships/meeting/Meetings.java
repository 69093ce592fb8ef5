package partnerships.meeting;

import java.time.Instant;
import java.util.List;
import partnerships.store.document.Aggregates;
import partnerships.store.document.Stored;

/** All meetings. */
public interface Meetings extends Aggregates<Meeting, MeetingEvent> {

    /** Returns the meetings that have this reference, in any spelling; at most 200. */
    List<Stored<Meeting>> byReference(String reference);

    /**
     * Returns the next of the meetings ahead whose dates were derived with older zone rules, in the order of their ids.
     *
     * @param rulesVersion of today's zone rules
     * @param after id of the last one seen, empty to begin
     */
    List<Stored<Meeting>> aheadByOlderRules(String rulesVersion, Instant now, String after, int limit);
}
