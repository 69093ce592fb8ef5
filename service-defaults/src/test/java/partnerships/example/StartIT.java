package partnerships.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import partnerships.contracts.Topics;
import partnerships.testkit.rig.TestRig;

/** What a service refuses to start on. Each test spoils the topics of a rig of its own. */
@ExtendWith(OutputCaptureExtension.class)
class StartIT {

    private static final String CONSUMER = "spring.cloud.stream.bindings.agreementFacts-in-0.";
    private static final String AT_KAFKA = "spring.cloud.stream.kafka.bindings.agreementFacts-in-0.consumer.";

    private final TestRig rig = TestRig.of(StartIT.class);

    @Test
    void aBindingThatCouldLoseFactsIsRefused(CapturedOutput output) {
        assertThat(starts(Map.of(
                        CONSUMER + "consumer.max-attempts", "3",
                        CONSUMER + "consumer.use-native-decoding", "false",
                        CONSUMER + "group", "",
                        AT_KAFKA + "enable-dlq", "true",
                        AT_KAFKA + "common-error-handler-bean-name", "")))
                .isFalse();
        assertThat(output.getAll())
                .contains("agreementFacts-in-0 has no group")
                .contains("agreementFacts-in-0 needs consumer.max-attempts: 1")
                .contains("agreementFacts-in-0 needs consumer.use-native-decoding: true")
                .contains("agreementFacts-in-0 needs consumer.enable-dlq: false")
                .contains("agreementFacts-in-0 needs consumer.common-error-handler-bean-name");
    }

    @Test
    void aBindingWithoutAConsumerIsRefused(CapturedOutput output) {
        assertThat(starts(Map.of("spring.cloud.stream.bindings.agrementFacts-in-0.destination", "x")))
                .isFalse();
        assertThat(output.getAll()).contains("agrementFacts-in-0 belongs to no consumer bean");
    }

    @Test
    void aTopicThatIsMissingIsNamed(CapturedOutput output) {
        assertThat(starts(Map.of("partnerships.topics.written", "nowhere"))).isFalse();
        assertThat(output.getAll()).contains("nowhere does not exist (it needs 6 partitions");
    }

    @Test
    void aTopicThatForgetsIsRefused(CapturedOutput output) throws ExecutionException, InterruptedException {
        set(Topics.AGREEMENTS, "retention.ms", "86400000");
        set(Topics.COMMITTEES, "cleanup.policy", "compact");

        assertThat(starts(Map.of())).isFalse();
        assertThat(output.getAll())
                .contains(Topics.AGREEMENTS + " has retention.ms=86400000 instead of -1")
                .contains(Topics.COMMITTEES + " has cleanup.policy=compact instead of delete");
    }

    @Test
    void aTopicThatWasRepartitionedIsRefused(CapturedOutput output) throws ExecutionException, InterruptedException {
        try (var admin = admin()) {
            admin.createPartitions(Map.of(rig.topicPrefix() + Topics.AGREEMENTS, NewPartitions.increaseTo(7)))
                    .all()
                    .get();
        }

        assertThat(starts(Map.of())).isFalse();
        assertThat(output.getAll()).contains(Topics.AGREEMENTS + " has 7 partitions instead of 6");
    }

    @Test
    void aBrokerThatIsAwayIsSaidSo(CapturedOutput output) {
        assertThat(starts(Map.of(
                        "spring.kafka.bootstrap-servers", "127.0.0.1:1",
                        "spring.cloud.stream.kafka.binder.brokers", "127.0.0.1:1",
                        "partnerships.topics.patience", "1s")))
                .isFalse();
        assertThat(output.getAll()).contains("No broker at").contains("Start the broker");
    }

    @Test
    void aServiceThatIsNotToldWhoseTokensAreGoodIsRefused(CapturedOutput output) {
        assertThat(starts(Map.of("OIDC_ISSUER_URI", ""))).isFalse();
        assertThat(output.getAll())
                .contains("It is not said whose tokens are good.")
                .contains("Set OIDC_ISSUER_URI");
    }

    private boolean starts(Map<String, String> changed) {
        var settings = new HashMap<String, Object>(rig.settings());
        settings.putAll(changed);
        var arguments = new ArrayList<String>();
        settings.forEach((key, value) -> arguments.add("--" + key + "=" + value));
        try (var _ = SpringApplication.run(ExampleService.class, arguments.toArray(String[]::new))) {
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private void set(String topic, String setting, String value) throws ExecutionException, InterruptedException {
        var change = new AlterConfigOp(new ConfigEntry(setting, value), AlterConfigOp.OpType.SET);
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, rig.topicPrefix() + topic);
        try (var admin = admin()) {
            admin.incrementalAlterConfigs(Map.of(resource, List.of(change)))
                    .all()
                    .get();
        }
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", rig.bootstrapServers()));
    }
}
