package partnerships.defaults.messaging;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.config.TopicConfig;
import partnerships.contracts.Topics;

/**
 * A topic as it must be: so many partitions, never compacted, kept for ever. Replication is the deployment's.
 *
 * @param rights what the service must be allowed to do there
 */
record DeclaredTopic(String name, int partitions, Set<AclOperation> rights) {

    private static final Set<AclOperation> READ_AND_WRITE =
            Set.of(AclOperation.READ, AclOperation.WRITE, AclOperation.DESCRIBE_CONFIGS);

    private static final Map<String, String> SETTINGS = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
            TopicConfig.RETENTION_MS_CONFIG, "-1",
            TopicConfig.RETENTION_BYTES_CONFIG, "-1");

    static DeclaredTopic read(String name) {
        return new DeclaredTopic(name, Topics.PARTITIONS, Set.of(AclOperation.READ, AclOperation.DESCRIBE_CONFIGS));
    }

    /** Of a topic that is written the service also reads what it has published, to notice that its database was restored. */
    static DeclaredTopic written(String name) {
        return new DeclaredTopic(name, Topics.PARTITIONS, READ_AND_WRITE);
    }

    static DeclaredTopic deadLettersOf(String group) {
        return new DeclaredTopic(Topics.deadLettersOf(group), 1, READ_AND_WRITE);
    }

    /** Returns what is otherwise, in words; empty if all is well. */
    List<String> faults(TopicDescription found, Config config) {
        var faults = new java.util.ArrayList<String>();
        if (found.partitions().size() != partitions) {
            faults.add(name + " has " + found.partitions().size() + " partitions instead of " + partitions
                    + " (make a new topic generation: repartitioning would tear the order of aggregates apart)");
        }
        SETTINGS.forEach((setting, expected) -> {
            String actual = config.get(setting).value();
            if (!expected.equals(actual)) {
                faults.add(name + " has " + setting + "=" + actual + " instead of " + expected);
            }
        });
        return faults;
    }

    String missing() {
        return name + " does not exist (it needs " + partitions
                + " partitions, cleanup.policy=delete, retention.ms=-1, retention.bytes=-1)";
    }
}
