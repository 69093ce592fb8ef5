package partnerships.system.faults;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import partnerships.contracts.Topics;

/** Which consumer group reads which topics, and in which service's database it keeps its positions. */
final class Groups {

    private static final Map<String, List<String>> TOPICS = Map.of(
            "agreement-service.ownFacts", List.of(Topics.AGREEMENTS),
            "committee-service.agreementFacts", List.of(Topics.AGREEMENTS),
            "committee-service.ownFacts", List.of(Topics.COMMITTEES),
            "notification-service.agreementFacts", List.of(Topics.AGREEMENTS),
            "notification-service.committeeFacts", List.of(Topics.COMMITTEES),
            "notification-service.ownFacts", List.of(Topics.NOTIFICATIONS),
            "reporting-service.f4", List.of(Topics.AGREEMENTS, Topics.COMMITTEES, Topics.NOTIFICATIONS));

    /** The one group that parks nothing: a row waits. */
    static final String REPORTING = TOPICS.keySet().stream()
            .filter(group -> group.startsWith("reporting-service."))
            .findFirst()
            .orElseThrow();

    private Groups() {}

    /** Returns the groups in use; those of former folds of the reports are nobody's. */
    static Set<String> all() {
        return TOPICS.keySet();
    }

    /** Returns the topics that a group reads. */
    static List<String> topics(String group) {
        return Objects.requireNonNull(TOPICS.get(group), () -> group + " is a new group: say here what it reads");
    }

    static boolean reads(String group, String topic) {
        return topics(group).contains(topic);
    }

    /** Returns the groups that keep a position for each subject: all that act on facts. */
    static List<String> withInbox() {
        return TOPICS.keySet().stream()
                .filter(group -> !group.startsWith("reporting-service"))
                .sorted()
                .toList();
    }

    /** Returns the service that a group belongs to. */
    static String service(String group) {
        return group.substring(0, group.indexOf('.'));
    }
}
