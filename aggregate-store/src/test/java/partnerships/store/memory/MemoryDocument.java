package partnerships.store.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import partnerships.store.commit.Answered;
import partnerships.store.commit.Commit;
import partnerships.store.commit.Loaded;
import partnerships.store.document.OutboxEvent;
import partnerships.store.relay.Outbox;

/** One document in memory, field by field as MongoDB keeps it. */
final class MemoryDocument {

    private static final int REMEMBERED_COMMANDS = 20;

    long version;
    Document state = new Document();
    final Map<String, Long> seen = new HashMap<>();

    @Nullable
    Answered created;

    final List<Answered> commands = new ArrayList<>();
    final List<OutboxEvent> events = new ArrayList<>();

    @Nullable
    Instant dueAt;

    @Nullable
    String claim;

    @Nullable
    Instant since;

    int attempts;
    int refusals;

    @Nullable
    String blocked;

    @Nullable
    Instant deadline;

    @Nullable
    Instant jobDueAt;

    int jobAttempt;
    int jobSurprises;

    MemoryDocument copy() {
        var copy = new MemoryDocument();
        copy.version = version;
        copy.state = state;
        copy.seen.putAll(seen);
        copy.created = created;
        copy.commands.addAll(commands);
        copy.events.addAll(events);
        copy.dueAt = dueAt;
        copy.claim = claim;
        copy.since = since;
        copy.attempts = attempts;
        copy.refusals = refusals;
        copy.blocked = blocked;
        copy.deadline = deadline;
        copy.jobDueAt = jobDueAt;
        copy.jobAttempt = jobAttempt;
        copy.jobSurprises = jobSurprises;
        return copy;
    }

    void remember(Answered answered) {
        commands.add(answered);
        if (commands.size() > REMEMBERED_COMMANDS) {
            commands.removeFirst();
        }
    }

    void apply(Commit commit) {
        version = commit.version();
        state = commit.state();
        if (commit.seen() != null) {
            seen.put(commit.seen().subject(), commit.seen().sequence());
        }
        events.addAll(commit.events());
        if (commit.dispatch() != null) {
            Instant wanted = commit.dispatch().dueAt();
            boolean earlier = dueAt == null || wanted.isBefore(dueAt);
            dueAt = commit.dispatch().first() || earlier ? wanted : dueAt;
            since = since == null ? commit.dispatch().since() : since;
        }
        deadline = commit.outlook().deadline();
        if (!commit.outlook().working()) {
            jobDueAt = null;
            jobAttempt = 0;
            jobSurprises = 0;
        } else if (commit.outlook().jobDueAt() != null) {
            jobDueAt = commit.outlook().jobDueAt();
            jobAttempt = 0;
            jobSurprises = 0;
        }
    }

    boolean hasHead(String head) {
        return !events.isEmpty() && events.getFirst().id().equals(head);
    }

    boolean isDue(Instant by) {
        return dueAt != null && !dueAt.isAfter(by);
    }

    void take(Outbox.Claim by) {
        dueAt = by.until();
        claim = by.token();
    }

    void forgetOutbox() {
        events.clear();
        dueAt = null;
        claim = null;
        since = null;
        attempts = 0;
        refusals = 0;
        blocked = null;
    }

    Loaded loaded(String id) {
        int bytes = events.stream().mapToInt(OutboxEvent::size).sum();
        return new Loaded(
                id,
                version,
                new Document(state),
                Map.copyOf(seen),
                created,
                List.copyOf(commands),
                new Loaded.Pending(events.size(), bytes),
                jobDueAt != null);
    }
}
