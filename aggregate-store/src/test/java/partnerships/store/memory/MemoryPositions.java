package partnerships.store.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import partnerships.store.inbox.InboxPositions;

/** Inbox positions in memory. */
public final class MemoryPositions implements InboxPositions {

    private final Map<Key, At> positions = new HashMap<>();
    private final Map<Key, Long> parkedUpTo = new HashMap<>();
    private final Runnable beforeAdvance;

    /** @param beforeAdvance may throw: the process dies before the position is stored */
    public MemoryPositions(Runnable beforeAdvance) {
        this.beforeAdvance = beforeAdvance;
    }

    public Map<Key, Long> parkedUpTo() {
        return parkedUpTo;
    }

    @Override
    public Optional<At> find(Key key) {
        return Optional.ofNullable(positions.get(key));
    }

    @Override
    public void advance(Key key, long from, long to) {
        beforeAdvance.run();
        At at = positions.getOrDefault(key, At.START);
        if (at.equals(new At(from, false))) {
            positions.put(key, new At(to, false));
        }
    }

    @Override
    public void park(Key key, long upTo, String reason, Instant since) {
        positions.put(key, new At(positions.getOrDefault(key, At.START).sequence(), true));
        parkedUpTo.merge(key, upTo, Math::max);
    }

    @Override
    public List<Long> sequences(Iterable<String> consumers, String subject) {
        var sequences = new ArrayList<Long>();
        for (String consumer : consumers) {
            find(new Key(consumer, subject)).ifPresent(at -> sequences.add(at.sequence()));
        }
        return sequences;
    }

    @Override
    public long parked() {
        return parkedUpTo.size();
    }
}
