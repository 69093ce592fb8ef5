package partnerships.history;

/**
 * Where a record lies.
 *
 * @param partition {@code topic/partition}
 * @param offset 0 or more
 */
public record Place(String partition, long offset) {

    /** Returns the name of a partition, in answers and in the database. */
    public static String partition(String topic, int partition) {
        return topic + "/" + partition;
    }
}
