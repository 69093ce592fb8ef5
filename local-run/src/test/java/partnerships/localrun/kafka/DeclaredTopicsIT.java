package partnerships.localrun.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import partnerships.contracts.Topics;
import partnerships.localrun.testing.TestRig;

class DeclaredTopicsIT {

    private static final TestRig RIG = TestRig.of(DeclaredTopicsIT.class);

    @Test
    void eventTopicsKeepEverythingForEver() throws Exception {
        String name = RIG.topicPrefix() + Topics.AGREEMENTS;
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, name);
        try (var admin = Admin.create(Map.of("bootstrap.servers", RIG.bootstrapServers()))) {
            var topic = Objects.requireNonNull(
                    admin.describeTopics(List.of(name)).allTopicNames().get().get(name));
            var settings = Objects.requireNonNull(
                    admin.describeConfigs(List.of(resource)).all().get().get(resource));

            assertThat(topic.partitions()).hasSize(Topics.PARTITIONS);
            assertThat(settings.get("cleanup.policy").value()).isEqualTo("delete");
            assertThat(settings.get("retention.ms").value()).isEqualTo("-1");
            assertThat(settings.get("retention.bytes").value()).isEqualTo("-1");
        }
    }

    @Test
    void declaringThemAgainChangesNothing() {
        RIG.send(Topics.COMMITTEES, "a", Map.of(), new byte[] {1});

        DeclaredTopics.create(RIG.bootstrapServers(), RIG.topicPrefix());

        assertThat(RIG.events(Topics.COMMITTEES)).hasSize(1);
    }
}
