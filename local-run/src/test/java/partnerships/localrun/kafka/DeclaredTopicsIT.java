package partnerships.localrun.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import partnerships.contracts.Topics;
import partnerships.localrun.servers.Servers;

class DeclaredTopicsIT {

    @AutoClose
    private static final Servers SERVERS = Servers.wanted();

    @BeforeAll
    static void declareThem() {
        DeclaredTopics.create(SERVERS.bootstrapServers(), "");
    }

    @Test
    void eventTopicsKeepEverythingForEver() throws Exception {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, Topics.AGREEMENTS);
        try (var admin = Admin.create(connection())) {
            var topic = Objects.requireNonNull(admin.describeTopics(List.of(Topics.AGREEMENTS))
                    .allTopicNames()
                    .get()
                    .get(Topics.AGREEMENTS));
            var settings = Objects.requireNonNull(
                    admin.describeConfigs(List.of(resource)).all().get().get(resource));

            assertThat(topic.partitions()).hasSize(Topics.PARTITIONS);
            assertThat(settings.get("cleanup.policy").value()).isEqualTo("delete");
            assertThat(settings.get("retention.ms").value()).isEqualTo("-1");
            assertThat(settings.get("retention.bytes").value()).isEqualTo("-1");
        }
    }

    @Test
    void declaringThemAgainChangesNothing() throws Exception {
        try (var producer = new KafkaProducer<>(connection(), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(Topics.COMMITTEES, "a", new byte[] {1}))
                    .get();
        }

        DeclaredTopics.create(SERVERS.bootstrapServers(), "");

        try (var reader = new TopicReader(SERVERS.bootstrapServers())) {
            assertThat(reader.readAll(Topics.COMMITTEES)).hasSize(1);
        }
    }

    private static Map<String, Object> connection() {
        return Map.of("bootstrap.servers", SERVERS.bootstrapServers());
    }
}
