package partnerships.store.memory;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import partnerships.store.commit.Commit;
import partnerships.store.relay.Outbox;

/** Writes that no part of the store may make, for wrong parts that tests must find out. */
public final class WrongWrites {

    private final MemoryCollection collection;
    private final Map<String, MemoryDocument> loaded = new HashMap<>();

    public WrongWrites(MemoryCollection collection) {
        this.collection = collection;
    }

    /** Empties outboxes whatever they hold. */
    public int clearEverything(List<Outbox.Cleared> cleared) {
        cleared.forEach(run -> collection.kept(run.id()).forgetOutbox());
        return cleared.size();
    }

    /** Empties outboxes that hold as many events as were acknowledged, whichever they are. */
    public int clearWithoutHead(List<Outbox.Cleared> cleared) {
        int matched = 0;
        for (Outbox.Cleared run : cleared) {
            MemoryDocument document = collection.kept(run.id());
            if (!document.events.isEmpty() && document.events.size() <= run.events()) {
                document.forgetOutbox();
                matched++;
            }
        }
        return matched;
    }

    /** Clears events wherever they stand. */
    public void clear(Collection<String> ids, Set<String> events) {
        for (String id : ids) {
            MemoryDocument document = collection.kept(id);
            document.events.removeIf(event -> events.contains(event.id()));
            if (document.events.isEmpty()) {
                document.forgetOutbox();
            }
        }
    }

    /** Puts outboxes off, also such as are no longer there. */
    public void postponeWithoutHead(Collection<String> ids, Instant until) {
        ids.forEach(id -> collection.kept(id).dueAt = until);
    }

    /** Remembers a document as it is loaded, to save it as a whole later. */
    public void remember(String id) {
        if (collection.ids().contains(id)) {
            loaded.put(id, collection.kept(id).copy());
        }
    }

    /** Replaces a document as a whole: by what was loaded before, and the commit on top. */
    public boolean save(Commit commit) {
        MemoryDocument before = loaded.get(commit.id());
        if (before != null) {
            collection.replace(commit.id(), before.copy());
        }
        return collection.update(commit);
    }
}
