package partnerships.contracts;

import java.util.Map;
import java.util.Optional;

/** Names of the event topics. Each is written by one service and may be read by anyone, from offset 0. */
public final class Topics {

    /** Agreement* and Commitment* events, written by agreement-service. */
    public static final String AGREEMENTS = "partnership.agreements.v1";

    /** Committee*, CadenceWindow*, Meeting* and Post* events, written by committee-service. */
    public static final String COMMITTEES = "partnership.committees.v1";

    /** Reminder* and Notification* events, written by notification-service. */
    public static final String NOTIFICATIONS = "partnership.notifications.v1";

    private static final Map<String, String> OWNERS = Map.of(
            AGREEMENTS, "/agreement-service", COMMITTEES, "/committee-service", NOTIFICATIONS, "/notification-service");

    /** Partitions of every event topic. Fixed for ever: another number would tear an aggregate's order apart. */
    public static final int PARTITIONS = 6;

    /** What a dead-letter topic's name adds to its consumer group's. */
    public static final String DEAD_LETTER_SUFFIX = ".dlq";

    private Topics() {}

    /**
     * Returns the source whose events lie on a topic; empty if it is none of these.
     *
     * @param topic its name, perhaps behind a prefix
     */
    public static Optional<String> ownerOf(String topic) {
        return OWNERS.entrySet().stream()
                .filter(owned -> topic.endsWith(owned.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Returns the name of the dead-letter topic (one partition) of a consumer group. */
    public static String deadLettersOf(String group) {
        return group + DEAD_LETTER_SUFFIX;
    }
}
