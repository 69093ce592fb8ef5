package partnerships.defaults.messaging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeConsumerGroupsOptions;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/** Asks the broker what it lets this service do (KIP-430). A broker without an authorizer lets everybody do everything. */
final class BrokerRights {

    private final Admin admin;

    BrokerRights(Admin admin) {
        this.admin = admin;
    }

    /**
     * Returns the rights that are missing: {@code READ on topic partnership.agreements.v1}. A topic that does not exist is no
     * matter of rights.
     *
     * @throws ExecutionException if the broker does not answer, or does not know this service
     */
    List<String> missing(Collection<DeclaredTopic> topics, Collection<String> groups)
            throws ExecutionException, InterruptedException {
        var missing = new ArrayList<String>();
        var described = admin.describeTopics(
                        topics.stream().map(DeclaredTopic::name).toList(),
                        new DescribeTopicsOptions().includeAuthorizedOperations(true))
                .topicNameValues();
        for (DeclaredTopic topic : topics) {
            var found = described.get(topic.name());
            if (found != null) {
                look(
                        missing,
                        "topic " + topic.name(),
                        topic.rights(),
                        found.thenApply(each -> each.authorizedOperations()));
            }
        }
        var asked = new DescribeConsumerGroupsOptions().includeAuthorizedOperations(true);
        for (var found :
                admin.describeConsumerGroups(groups, asked).describedGroups().entrySet()) {
            look(
                    missing,
                    "group " + found.getKey(),
                    Set.of(AclOperation.READ),
                    found.getValue().thenApply(each -> each.authorizedOperations()));
        }
        return missing;
    }

    /** Adds to the missing rights on a topic or group, in words, what is needed and not given. */
    static void look(List<String> missing, String on, Set<AclOperation> needed, KafkaFuture<Set<AclOperation>> given)
            throws ExecutionException, InterruptedException {
        try {
            var operations = given.get();
            needed.stream()
                    .filter(operation -> !operations.contains(operation))
                    .sorted()
                    .forEach(operation -> missing.add(operation + " on " + on));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AuthorizationException) {
                missing.add(AclOperation.DESCRIBE + " on " + on);
            } else if (!isAbsent(e.getCause())) {
                throw e;
            }
        }
    }

    private static boolean isAbsent(@Nullable Throwable answer) {
        return answer instanceof UnknownTopicOrPartitionException || answer instanceof GroupIdNotFoundException;
    }
}
