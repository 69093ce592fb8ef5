package partnerships.history.messaging;

import java.util.Map;

/**
 * How far things are, by partition; looked up in this order, so that each was at least as far when the one before was looked up.
 * In another order, what comes in between looks like a loss.
 *
 * @param read where this instance reads on; what lies before it was taken into the database
 * @param committed what the consumer group has passed, as the broker knows
 * @param taken what the database holds
 * @param ends where the topics end
 */
record Standing(Map<String, Long> read, Map<String, Long> committed, Map<String, Long> taken, Map<String, Long> ends) {

    /** Where each of them is looked up, at the moment of the call. */
    interface Sources {

        Map<String, Long> read();

        Map<String, Long> committed();

        Map<String, Long> taken();

        Map<String, Long> ends();
    }

    /** Looks how things stand now, one thing after the other. */
    static Standing of(Sources now) {
        Map<String, Long> read = now.read();
        Map<String, Long> committed = now.committed();
        Map<String, Long> taken = now.taken();
        Map<String, Long> ends = now.ends();
        return new Standing(read, committed, taken, ends);
    }

    /** Returns whether all has been taken up to a place. */
    boolean reached(Map<String, Long> place) {
        return place.entrySet().stream().allMatch(end -> takenOf(end.getKey()) >= end.getValue());
    }

    /**
     * Returns whether the database is behind what it is known to have held, or ahead of the topics: then it is another one than
     * theirs.
     *
     * @param known what it held before
     */
    boolean lost(Map<String, Long> known) {
        return ends.entrySet().stream().anyMatch(end -> {
            long taken = takenOf(end.getKey());
            return taken < committed.getOrDefault(end.getKey(), 0L)
                    || taken < known.getOrDefault(end.getKey(), 0L)
                    || taken > end.getValue();
        });
    }

    /** Returns whether this instance reads on behind something that the database does not hold. */
    boolean displaced() {
        return read.entrySet().stream().anyMatch(mine -> mine.getValue() > takenOf(mine.getKey()));
    }

    private long takenOf(String partition) {
        return taken.getOrDefault(partition, 0L);
    }
}
