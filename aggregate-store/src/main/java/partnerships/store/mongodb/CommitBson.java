package partnerships.store.mongodb;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.min;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.model.PushOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import partnerships.contracts.CloudEvent;
import partnerships.store.commit.Answered;
import partnerships.store.commit.Commit;
import partnerships.store.commit.Forward;
import partnerships.store.document.OutboxEvent;

/** How a commit is written: by fields, never as a whole document, so that nothing is erased that came meanwhile. */
final class CommitBson {

    private static final int REMEMBERED_COMMANDS = 20;

    private CommitBson() {}

    static Document insert(Commit commit) {
        var document = new Document(Fields.ID, commit.id())
                .append(Fields.VERSION, commit.version())
                .append(Fields.STATE, commit.state());
        if (commit.seen() != null) {
            document.append(
                    Fields.SEEN,
                    new Document(commit.seen().subject(), commit.seen().sequence()));
        }
        if (commit.answered() != null) {
            document.append(Fields.CREATED, command(commit.answered()));
        }
        Commit.Dispatch dispatch = commit.dispatch();
        if (dispatch != null) {
            document.append(
                    Fields.OUTBOX,
                    new Document("dueAt", dispatch.dueAt())
                            .append("since", dispatch.since())
                            .append("events", events(commit)));
        }
        addOutlook(document, commit.outlook(), commit.events());
        return document;
    }

    private static void addOutlook(Document document, Commit.Outlook outlook, List<OutboxEvent> events) {
        if (outlook.deadline() != null) {
            document.append(Fields.DEADLINE, new Document("dueAt", outlook.deadline()));
        }
        if (outlook.jobDueAt() != null) {
            document.append(Fields.JOB, job(events, outlook.jobDueAt()));
        }
    }

    static Bson update(Commit commit) {
        var changes = new ArrayList<Bson>();
        changes.add(set(Fields.VERSION, commit.version()));
        changes.add(set(Fields.STATE, commit.state()));
        if (commit.seen() != null) {
            changes.add(set(
                    Fields.SEEN + "." + commit.seen().subject(), commit.seen().sequence()));
        }
        if (commit.answered() != null) {
            changes.add(pushEach(
                    Fields.COMMANDS,
                    List.of(command(commit.answered())),
                    new PushOptions().slice(-REMEMBERED_COMMANDS)));
        }
        if (commit.dispatch() != null) {
            changes.addAll(outbox(commit, commit.dispatch()));
        }
        changes.addAll(outlook(commit.outlook(), commit.events()));
        return combine(changes);
    }

    static Document insert(Forward forward) {
        var document = new Document(Fields.ID, forward.id())
                .append(Fields.VERSION, forward.version())
                .append(Fields.STATE, forward.state());
        if (!forward.seen().isEmpty()) {
            document.append(Fields.SEEN, new Document(new HashMap<>(forward.seen())));
        }
        addOutlook(document, forward.outlook(), List.of());
        return document;
    }

    /** Events that must be sent again are found by the next sweep. */
    static Bson update(Forward forward) {
        var changes = new ArrayList<Bson>();
        changes.add(set(Fields.VERSION, forward.version()));
        changes.add(set(Fields.STATE, forward.state()));
        forward.seen().forEach((subject, sequence) -> changes.add(max(Fields.SEEN + "." + subject, sequence)));
        Forward.Again again = forward.again();
        if (again != null) {
            changes.add(pushEach(
                    Fields.OUTBOX_EVENTS,
                    again.events().stream().map(EventBson::write).toList()));
            changes.add(min(Fields.OUTBOX_DUE, again.since()));
            changes.add(min(Fields.OUTBOX_SINCE, again.since()));
        }
        changes.addAll(outlook(forward.outlook(), List.of()));
        return combine(changes);
    }

    /** Who finds the outbox empty claims it; the version guards the finding. */
    private static List<Bson> outbox(Commit commit, Commit.Dispatch dispatch) {
        Bson push = pushEach(Fields.OUTBOX_EVENTS, events(commit));
        return dispatch.first()
                ? List.of(push, set(Fields.OUTBOX_DUE, dispatch.dueAt()), set(Fields.OUTBOX_SINCE, dispatch.since()))
                : List.of(push, min(Fields.OUTBOX_DUE, dispatch.dueAt()), min(Fields.OUTBOX_SINCE, dispatch.since()));
    }

    private static List<Bson> outlook(Commit.Outlook outlook, List<OutboxEvent> events) {
        var changes = new ArrayList<Bson>();
        changes.add(
                outlook.deadline() == null
                        ? unset(Fields.DEADLINE)
                        : set(Fields.DEADLINE, new Document("dueAt", outlook.deadline())));
        if (!outlook.working()) {
            changes.add(unset(Fields.JOB));
        } else if (outlook.jobDueAt() != null) {
            changes.add(set(Fields.JOB, job(events, outlook.jobDueAt())));
        }
        return changes;
    }

    private static List<Document> events(Commit commit) {
        return commit.events().stream().map(EventBson::write).toList();
    }

    private static Document command(Answered answered) {
        return new Document("key", answered.key())
                .append("version", answered.version())
                .append("hash", answered.hash());
    }

    /** A job is part of the trace of the event that began it. */
    private static Document job(List<OutboxEvent> events, Instant dueAt) {
        var job = new Document("attempt", 0).append("dueAt", dueAt);
        String traceparent =
                events.isEmpty() ? null : events.getLast().headers().get(CloudEvent.TRACE_PARENT);
        return traceparent == null ? job : job.append(Fields.JOB_TRACE, traceparent);
    }
}
