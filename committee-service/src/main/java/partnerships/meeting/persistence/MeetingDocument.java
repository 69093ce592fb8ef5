package partnerships.meeting.persistence;

import java.util.List;
import partnerships.meeting.Meeting;
import partnerships.store.document.AggregateDocument;
import partnerships.store.document.AggregateDocument.Index;

/** Where meetings lie, and what they are found by. */
public final class MeetingDocument {

    private MeetingDocument() {}

    public static AggregateDocument<Meeting> definition() {
        return new AggregateDocument<>(
                "meetings",
                Meeting.class,
                List.of(
                        new Index("referenceKey", true, "GET /v1/meetings?reference="),
                        new Index(
                                "status.appointment.schedule.tzdbVersion",
                                false,
                                "dates derived with other zone rules than today's")));
    }
}
