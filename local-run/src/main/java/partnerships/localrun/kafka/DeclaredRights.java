package partnerships.localrun.kafka;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import partnerships.contracts.Topics;

/**
 * Who may do what on the broker, as a deployment has to declare it: a service writes its own topic and the dead letters of its
 * own groups, reads the event topics it listens to and its own, and is a member of its own groups. Nobody may create, alter or
 * delete anything; subscribers read and write nothing.
 *
 * @param name the principal, without {@code User:}
 * @param writes event topics it may write
 * @param reads event topics it may read
 * @param groups what the names of its consumer groups begin with
 * @param deadLetters the dead-letter topics it may write and read
 */
public record DeclaredRights(
        String name, List<String> writes, List<String> reads, String groups, List<String> deadLetters) {

    /** Every principal of the system. */
    public static final List<DeclaredRights> ALL = List.of(
            service("agreement-service", List.of(Topics.AGREEMENTS), List.of(Topics.AGREEMENTS)),
            service("committee-service", List.of(Topics.COMMITTEES), List.of(Topics.AGREEMENTS, Topics.COMMITTEES)),
            service("notification-service", List.of(Topics.NOTIFICATIONS), DeclaredTopics.EVENT_TOPICS),
            service("reporting-service", List.of(), DeclaredTopics.EVENT_TOPICS),
            new DeclaredRights("external-subscriber", List.of(), DeclaredTopics.EVENT_TOPICS, "external.", List.of()));

    private static DeclaredRights service(String name, List<String> writes, List<String> reads) {
        String groups = name + ".";
        var deadLetters = DeclaredTopics.GROUPS.stream()
                .filter(group -> group.startsWith(groups))
                .map(Topics::deadLettersOf)
                .toList();
        return new DeclaredRights(name, writes, reads, groups, deadLetters);
    }

    /** Returns the entries that a broker with an authorizer needs, and no more. */
    public List<AclBinding> entries() {
        var entries = new ArrayList<AclBinding>();
        for (String topic : union(writes, deadLetters)) {
            entries.add(allow(ResourceType.TOPIC, topic, PatternType.LITERAL, AclOperation.WRITE));
        }
        for (String topic : union(reads, deadLetters)) {
            entries.add(allow(ResourceType.TOPIC, topic, PatternType.LITERAL, AclOperation.READ));
        }
        for (String topic : union(union(writes, reads), deadLetters)) {
            entries.add(allow(ResourceType.TOPIC, topic, PatternType.LITERAL, AclOperation.DESCRIBE));
            entries.add(allow(ResourceType.TOPIC, topic, PatternType.LITERAL, AclOperation.DESCRIBE_CONFIGS));
        }
        entries.add(allow(ResourceType.GROUP, groups, PatternType.PREFIXED, AclOperation.READ));
        return List.copyOf(entries);
    }

    private AclBinding allow(ResourceType type, String resource, PatternType pattern, AclOperation operation) {
        return new AclBinding(
                new ResourcePattern(type, resource, pattern),
                new AccessControlEntry("User:" + name, "*", operation, AclPermissionType.ALLOW));
    }

    private static List<String> union(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }
}
