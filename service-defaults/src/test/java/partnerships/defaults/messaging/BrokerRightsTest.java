package partnerships.defaults.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.internals.KafkaFutureImpl;
import org.junit.jupiter.api.Test;

class BrokerRightsTest {

    private static final Set<AclOperation> NEEDED = Set.of(AclOperation.WRITE, AclOperation.READ);

    @Test
    void whatIsGivenIsNotMissing() throws Exception {
        assertThat(missing(given(AclOperation.READ, AclOperation.WRITE, AclOperation.DESCRIBE)))
                .isEmpty();
    }

    @Test
    void eachMissingRightIsNamed() throws Exception {
        assertThat(missing(given(AclOperation.WRITE))).containsExactly("READ on topic x");
        assertThat(missing(given(AclOperation.DESCRIBE))).containsExactly("READ on topic x", "WRITE on topic x");
    }

    @Test
    void whatMayNotEvenBeLookedAtIsMissing() throws Exception {
        assertThat(missing(refused(new TopicAuthorizationException("x")))).containsExactly("DESCRIBE on topic x");
        assertThat(missing(refused(new GroupAuthorizationException("x")))).containsExactly("DESCRIBE on topic x");
    }

    @Test
    void whatIsNotThereIsNoMatterOfRights() throws Exception {
        assertThat(missing(refused(new UnknownTopicOrPartitionException()))).isEmpty();
        assertThat(missing(refused(new GroupIdNotFoundException("x")))).isEmpty();
    }

    @Test
    void aWrongPasswordIsNoMissingRight() {
        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> missing(refused(new SaslAuthenticationException("x"))));
    }

    private static List<String> missing(KafkaFuture<Set<AclOperation>> answer)
            throws ExecutionException, InterruptedException {
        var missing = new ArrayList<String>();
        BrokerRights.look(missing, "topic x", NEEDED, answer);
        return missing;
    }

    private static KafkaFuture<Set<AclOperation>> given(AclOperation... operations) {
        return KafkaFuture.completedFuture(Set.of(operations));
    }

    private static KafkaFuture<Set<AclOperation>> refused(Exception answer) {
        var future = new KafkaFutureImpl<Set<AclOperation>>();
        future.completeExceptionally(answer);
        return future;
    }
}
