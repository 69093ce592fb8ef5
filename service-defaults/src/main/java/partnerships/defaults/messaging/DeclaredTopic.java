package partnerships.defaults.messaging;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.TopicConfig;

/** A topic as it must be: so many partitions, never compacted, kept for ever. Replication is the deployment's. */
record DeclaredTopic(String name, int partitions) {

    private static final Map<String, String> SETTINGS = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
            TopicConfig.RETENTION_MS_CONFIG, "-1",
            TopicConfig.RETENTION_BYTES_CONFIG, "-1");

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
