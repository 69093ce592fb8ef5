package partnerships.meeting.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.List;
import partnerships.meeting.Meeting;
import partnerships.meeting.MeetingEvent;
import partnerships.meeting.Meetings;
import partnerships.store.Reference;
import partnerships.store.document.AggregateStore;
import partnerships.store.document.Stored;
import partnerships.store.document.StoredAggregates;

/** Finds meetings. */
public final class StoredMeetings extends StoredAggregates<Meeting, MeetingEvent> implements Meetings {

    private static final int MOST_OF_A_REFERENCE = 200;

    public StoredMeetings(AggregateStore<Meeting, MeetingEvent> store) {
        super(store);
    }

    @Override
    public List<Stored<Meeting>> byReference(String reference) {
        return store.find(where("state.referenceKey").is(Reference.key(reference)), MOST_OF_A_REFERENCE);
    }

    @Override
    public List<Stored<Meeting>> aheadByOlderRules(String rulesVersion, Instant now, String after, int limit) {
        var older = where("state.status.kind")
                .in(List.of("SCHEDULED", "CONVENED"))
                .and("state.status.appointment.schedule.tzdbVersion")
                .lt(rulesVersion)
                .and("state.status.appointment.schedule.start")
                .gt(now);
        return store.findAfter(after, older, limit);
    }
}
