package partnerships.store.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import partnerships.store.inbox.InboxPositions;
import partnerships.store.inbox.ParkedSubjects;

/** Inbox positions in memory. */
public final class MemoryPositions implements InboxPositions, ParkedSubjects {

    private record Mark(Instant since, String reason, long upTo) {}

    private static final Comparator<Parked> OLDEST_FIRST = Comparator.comparing(Parked::since)
            .thenComparing(
                    parked -> parked.key().consumer() + "/" + parked.key().subject());

    private final Map<Key, Long> sequences = new HashMap<>();
    private final Map<Key, Mark> marks = new HashMap<>();
    private final Runnable beforeAdvance;
    private final Runnable beforeRaise;

    public MemoryPositions() {
        this(() -> {}, () -> {});
    }

    /**
     * @param beforeAdvance may throw: the process dies before the position is stored
     * @param beforeRaise may be what an operator does in between
     */
    public MemoryPositions(Runnable beforeAdvance, Runnable beforeRaise) {
        this.beforeAdvance = beforeAdvance;
        this.beforeRaise = beforeRaise;
    }

    public Map<Key, Long> parkedUpTo() {
        var upTo = new HashMap<Key, Long>();
        marks.forEach((key, mark) -> upTo.put(key, mark.upTo()));
        return upTo;
    }

    @Override
    public Optional<At> find(Key key) {
        return Optional.ofNullable(sequences.get(key)).map(sequence -> new At(sequence, marks.containsKey(key)));
    }

    @Override
    public void advance(Key key, long from, long to) {
        beforeAdvance.run();
        if (find(key).orElse(At.START).equals(new At(from, false))) {
            sequences.put(key, to);
        }
    }

    @Override
    public void park(Key key, long upTo, String reason, Instant since) {
        sequences.putIfAbsent(key, 0L);
        marks.merge(
                key,
                new Mark(since, reason, upTo),
                (old, _) -> new Mark(old.since(), old.reason(), Math.max(old.upTo(), upTo)));
    }

    @Override
    public boolean raise(Key key, long sequence) {
        beforeRaise.run();
        marks.computeIfPresent(
                key, (_, mark) -> mark.upTo() + 1 == sequence ? new Mark(mark.since(), mark.reason(), sequence) : mark);
        return marks.containsKey(key);
    }

    @Override
    public Optional<Parked> parked(Key key) {
        return Optional.ofNullable(marks.get(key)).map(mark -> parked(key, mark));
    }

    @Override
    public List<Parked> parkedAfter(@Nullable Parked last, int limit) {
        return marks.entrySet().stream()
                .map(entry -> parked(entry.getKey(), entry.getValue()))
                .filter(parked -> last == null || OLDEST_FIRST.compare(parked, last) > 0)
                .sorted(OLDEST_FIRST)
                .limit(limit)
                .toList();
    }

    @Override
    public boolean advanceParked(Parked found) {
        return marks.containsKey(found.key()) && sequences.replace(found.key(), found.sequence(), found.sequence() + 1);
    }

    @Override
    public boolean unpark(Parked found) {
        boolean asFound = parked(found.key())
                .filter(now -> now.sequence() == found.sequence() && now.upTo() == found.upTo())
                .isPresent();
        return asFound && marks.remove(found.key()) != null;
    }

    @Override
    public List<Long> sequences(Iterable<String> consumers, String subject) {
        var all = new ArrayList<Long>();
        for (String consumer : consumers) {
            find(new Key(consumer, subject)).ifPresent(at -> all.add(at.sequence()));
        }
        return all;
    }

    @Override
    public long parked() {
        return marks.size();
    }

    private Parked parked(Key key, Mark mark) {
        return new Parked(key, sequences.getOrDefault(key, 0L), mark.since(), mark.reason(), mark.upTo());
    }
}
