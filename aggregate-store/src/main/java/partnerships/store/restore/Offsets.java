package partnerships.store.restore;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * A place in the log of a topic: the next record of each partition.
 *
 * @param next by partition; a partition that is not named is at its beginning
 */
public record Offsets(Map<Integer, Long> next) {

    public static final Offsets BEGINNING = new Offsets(Map.of());

    public Offsets {
        next = Map.copyOf(next);
    }

    public long of(int partition) {
        return next.getOrDefault(partition, 0L);
    }

    /** Returns whether in some partition there are records from here to there. */
    boolean isBefore(Offsets there) {
        return there.next.keySet().stream().anyMatch(partition -> of(partition) < there.of(partition));
    }

    /** Returns what of this place is before another, in the partitions that the other names. */
    Offsets notAfter(Offsets there) {
        var earlier = new HashMap<Integer, Long>();
        there.next.forEach((partition, offset) -> earlier.put(partition, Math.min(of(partition), offset)));
        return new Offsets(earlier);
    }

    Set<Integer> partitions() {
        return next.keySet();
    }
}
