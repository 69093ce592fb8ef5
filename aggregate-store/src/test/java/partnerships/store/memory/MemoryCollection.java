package partnerships.store.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import partnerships.store.commit.Commit;
import partnerships.store.commit.Documents;
import partnerships.store.commit.Loaded;
import partnerships.store.commit.Queries;
import partnerships.store.document.OutboxEvent;
import partnerships.store.document.PendingEvents;
import partnerships.store.document.StoreException.ReferenceTaken;
import partnerships.store.job.JobQueue;
import partnerships.store.relay.BlockedOutboxes;
import partnerships.store.relay.Outbox;
import partnerships.store.timer.Deadlines;

/**
 * The documents of one collection in memory: what MongoDB's do, by
 * the same rules. Each operation can be told to fail before or after it took effect.
 */
public final class MemoryCollection implements Documents, Outbox, BlockedOutboxes, Deadlines {

    /** An operation, as it is about to happen or has just happened. */
    public enum Moment {
        BEFORE,
        AFTER
    }

    /** Told of each operation; throws to make it fail there. */
    @FunctionalInterface
    public interface Interference {
        void at(String operation, Moment moment);
    }

    /** What one aggregate contributes to a page. */
    private static final int EVENTS_OF_ONE = 50;

    private final Map<String, MemoryDocument> documents = new TreeMap<>();
    private final List<OutboxEvent> committed = new ArrayList<>();
    private Interference interference = (_, _) -> {};

    public void interfere(Interference wanted) {
        interference = wanted;
    }

    /** Does something the next time an operation comes to that moment, and nothing after it; throws to make the operation fail there. */
    public void once(String wanted, Moment at, Runnable what) {
        interfere((operation, moment) -> {
            if (operation.equals(wanted) && moment == at) {
                interfere((_, _) -> {});
                what.run();
            }
        });
    }

    /** Returns the sequences that wait in an outbox. */
    public List<Long> pending(String id) {
        return kept(id).events.stream().map(OutboxEvent::seq).toList();
    }

    /** Returns the last event that waits in an outbox, as if it were all. */
    public Optional<PendingEvents> lastPending(String id) {
        List<OutboxEvent> events = kept(id).events;
        return events.isEmpty() ? Optional.empty() : Optional.of(new PendingEvents(id, List.of(events.getLast())));
    }

    /** Returns the jobs of the collection. */
    public JobQueue jobs() {
        return new MemoryJobs(documents);
    }

    /** Returns who finds documents of the collection. */
    public Queries queries() {
        return new MemoryQueries(documents);
    }

    /** Returns the events of all commits, in the order in which they were committed. */
    public List<OutboxEvent> committed() {
        return committed;
    }

    public boolean hasDeadline(String id) {
        return kept(id).deadline != null;
    }

    public Set<String> ids() {
        return documents.keySet();
    }

    public long version(String id) {
        return kept(id).version;
    }

    public boolean isBlocked(String id) {
        return kept(id).blocked != null;
    }

    public Optional<Instant> dueAt(String id) {
        return Optional.ofNullable(kept(id).dueAt);
    }

    @Override
    public Optional<Loaded> load(String id) {
        interference.at("load", Moment.BEFORE);
        return Optional.ofNullable(documents.get(id)).map(kept -> kept.loaded(id));
    }

    @Override
    public boolean insert(Commit commit) {
        interference.at("insert", Moment.BEFORE);
        if (documents.containsKey(commit.id())) {
            return false;
        }
        refuseTakenReference(commit);
        var kept = new MemoryDocument();
        kept.created = commit.answered();
        apply(commit, kept);
        documents.put(commit.id(), kept);
        interference.at("insert", Moment.AFTER);
        return true;
    }

    @Override
    public boolean update(Commit commit) {
        interference.at("update", Moment.BEFORE);
        MemoryDocument kept = documents.get(commit.id());
        if (kept == null || kept.version != commit.base()) {
            return false;
        }
        refuseTakenReference(commit);
        if (commit.answered() != null) {
            kept.remember(commit.answered());
        }
        apply(commit, kept);
        interference.at("update", Moment.AFTER);
        return true;
    }

    private void apply(Commit commit, MemoryDocument kept) {
        kept.apply(commit);
        committed.addAll(commit.events());
    }

    private void refuseTakenReference(Commit commit) {
        Object reference = commit.state().get("reference");
        boolean taken = documents.entrySet().stream()
                .anyMatch(other -> !other.getKey().equals(commit.id())
                        && reference != null
                        && reference.equals(other.getValue().state.get("reference")));
        if (taken) {
            throw new ReferenceTaken("a reference that must be unique belongs to another");
        }
    }

    @Override
    public List<String> due(Instant now, int limit) {
        interference.at("due", Moment.BEFORE);
        return documents.entrySet().stream()
                .filter(entry -> entry.getValue().isDue(now) && entry.getValue().blocked == null)
                .sorted(Comparator.comparing(entry -> dueAt(entry.getKey()).orElseThrow()))
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public void take(Collection<String> ids, Instant dueBy, Claim claim) {
        interference.at("take", Moment.BEFORE);
        ids.stream().map(this::kept).filter(kept -> kept.isDue(dueBy)).forEach(kept -> kept.take(claim));
        interference.at("take", Moment.AFTER);
    }

    @Override
    public void takeUnclaimed(Collection<Behind> late, Claim claim) {
        interference.at("takeUnclaimed", Moment.BEFORE);
        for (Behind behind : late) {
            MemoryDocument kept = kept(behind.id());
            if (behind.dueAt().equals(kept.dueAt)) {
                kept.take(claim);
            }
        }
        interference.at("takeUnclaimed", Moment.AFTER);
    }

    @Override
    public List<PendingEvents> taken(Collection<String> ids, Claim claim) {
        interference.at("taken", Moment.BEFORE);
        return ids.stream()
                .filter(id ->
                        claim.token().equals(kept(id).claim) && !kept(id).events.isEmpty())
                .map(id -> new PendingEvents(id, firstOf(kept(id).events), kept(id).attempts, kept(id).refusals))
                .toList();
    }

    @Override
    public int clearWhole(List<Cleared> cleared) {
        interference.at("clearWhole", Moment.BEFORE);
        int matched = 0;
        for (Cleared run : cleared) {
            MemoryDocument kept = kept(run.id());
            if (kept.hasHead(run.head()) && kept.events.size() <= run.events()) {
                kept.forgetOutbox();
                matched++;
            }
        }
        interference.at("clearWhole", Moment.AFTER);
        return matched;
    }

    @Override
    public void clearLeadingRun(List<Cleared> cleared, Claim claim) {
        interference.at("clearLeadingRun", Moment.BEFORE);
        for (Cleared run : cleared) {
            atHead(run.id(), run.head(), kept -> {
                kept.events.removeIf(event -> event.seq() <= run.upTo());
                kept.take(claim);
                kept.since = claim.since();
                kept.attempts = 0;
                kept.refusals = 0;
                kept.blocked = null;
            });
        }
        interference.at("clearLeadingRun", Moment.AFTER);
    }

    @Override
    public void postpone(List<PendingEvents> failed, Instant until) {
        interference.at("postpone", Moment.BEFORE);
        for (PendingEvents pending : failed) {
            atHead(pending.id(), pending.head(), kept -> {
                kept.dueAt = until;
                kept.attempts = pending.attempts();
                kept.refusals = pending.refusals();
            });
        }
    }

    @Override
    public void block(PendingEvents unsendable, String reason) {
        atHead(unsendable.id(), unsendable.head(), kept -> kept.blocked = reason);
    }

    @Override
    public List<Blocked> after(String last, int limit) {
        return documents.keySet().stream()
                .filter(id -> id.compareTo(last) > 0)
                .flatMap(id -> find(id).stream())
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Blocked> find(String id) {
        return Optional.ofNullable(documents.get(id))
                .filter(kept -> kept.blocked != null)
                .map(kept -> new Blocked(
                        id,
                        kept.events.getFirst(),
                        kept.events.size(),
                        Objects.requireNonNull(kept.since),
                        Objects.requireNonNull(kept.blocked)));
    }

    @Override
    public void unblock(String id, String head, Instant dueAt) {
        unblock(id, head, dueAt, _ -> {});
    }

    @Override
    public void unblock(String id, OutboxEvent inPlaceOfHead, Instant dueAt) {
        unblock(id, inPlaceOfHead.id(), dueAt, kept -> kept.events.set(0, inPlaceOfHead));
    }

    private void unblock(String id, String head, Instant dueAt, Consumer<MemoryDocument> alsoDo) {
        atHead(id, head, kept -> {
            if (kept.blocked != null) {
                alsoDo.accept(kept);
                kept.dueAt = dueAt;
                kept.claim = null;
                kept.attempts = 0;
                kept.refusals = 0;
                kept.blocked = null;
            }
        });
    }

    @Override
    public List<Deadlines.Due> passed(Instant now, int limit) {
        return documents.entrySet().stream()
                .filter(entry -> entry.getValue().deadline != null
                        && !entry.getValue().deadline.isAfter(now))
                .map(entry -> new Deadlines.Due(entry.getKey(), entry.getValue().deadline))
                .sorted(Comparator.comparing(Deadlines.Due::at))
                .limit(limit)
                .toList();
    }

    @Override
    public void postpone(Deadlines.Due due, Instant until) {
        MemoryDocument kept = kept(due.id());
        if (due.at().equals(kept.deadline)) {
            kept.deadline = until;
        }
    }

    private static List<OutboxEvent> firstOf(List<OutboxEvent> events) {
        return List.copyOf(events.subList(0, Math.min(EVENTS_OF_ONE, events.size())));
    }

    /** Puts another document in the place of one. */
    void replace(String id, MemoryDocument other) {
        documents.replace(id, other);
    }

    private void atHead(String id, String head, Consumer<MemoryDocument> write) {
        if (kept(id).hasHead(head)) {
            write.accept(kept(id));
        }
    }

    MemoryDocument kept(String id) {
        MemoryDocument kept = documents.get(id);
        if (kept == null) {
            throw new IllegalArgumentException("there is no " + id);
        }
        return kept;
    }
}
