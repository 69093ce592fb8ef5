package partnerships.store.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import partnerships.contracts.Topics;
import partnerships.localrun.kafka.DeclaredTopics;
import partnerships.localrun.kafka.LocalBroker;
import partnerships.localrun.kafka.TopicReader;
import partnerships.localrun.process.Ports;
import partnerships.store.document.Command;
import partnerships.testkit.rig.TestRig;

@Execution(ExecutionMode.CONCURRENT) // its tests wait most of the time
class BrokerAwayIT {

    private final TestRig rig = TestRig.of(BrokerAwayIT.class);

    @Test
    void commandsGoOnWithoutABrokerAndAreToldInOrderWhenItIsBack(@TempDir Path folder) {
        try (var broker = new LocalBroker(folder, Ports.free(), Ports.free())) {
            broker.start();
            DeclaredTopics.create(broker.bootstrapServers(), "");
            try (var service = new RunningStore(rig, settings(broker))) {
                String told = service.pack();
                await().atMost(Duration.ofSeconds(10))
                        .untilAsserted(() -> assertThat(sequences(broker, told)).containsExactly(1L));
                stop(broker);

                var waiting = new ArrayList<String>();
                for (int i = 0; i < 5; i++) {
                    waiting.add(service.pack());
                }
                for (int i = 0; i < 10; i++) {
                    service.parcels().change(told, Command.bySystem("anna"), (parcel, _) -> parcel.stamp("away"));
                }
                await().atMost(Duration.ofSeconds(10))
                        .untilAsserted(() ->
                                assertThat(gauge(service, "outbox.pending")).isEqualTo(6));

                broker.start();

                await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                    assertThat(firstOccurrences(sequences(broker, told)))
                            .containsExactlyElementsOf(
                                    LongStream.rangeClosed(1, 11).boxed().toList());
                    for (String id : waiting) {
                        assertThat(firstOccurrences(sequences(broker, id))).containsExactly(1L);
                    }
                });
                await().atMost(Duration.ofSeconds(10))
                        .untilAsserted(() ->
                                assertThat(gauge(service, "outbox.pending")).isZero());
            }
        }
    }

    @Test
    void withoutItsTopicAnAggregateIsBlockedAndShown() throws Exception {
        try (var service = new RunningStore(rig, Map.of());
                var admin = Admin.create(Map.of("bootstrap.servers", rig.bootstrapServers()))) {
            admin.deleteTopics(List.of(rig.topicPrefix() + Topics.AGREEMENTS))
                    .all()
                    .get();

            service.pack();

            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(
                            () -> assertThat(gauge(service, "outbox.blocked")).isEqualTo(1));
        }
    }

    @SuppressWarnings("try") // stopped here to be started again
    private static void stop(LocalBroker broker) {
        broker.close();
    }

    private static Map<String, Object> settings(LocalBroker broker) {
        return Map.of(
                "spring.kafka.bootstrap-servers", broker.bootstrapServers(), "partnerships.kafka.topic-prefix", "");
    }

    private static double gauge(RunningStore service, String name) {
        return service.bean(MeterRegistry.class).get(name).gauge().value();
    }

    private static List<Long> sequences(LocalBroker broker, String id) {
        try (var reader = new TopicReader(broker.bootstrapServers())) {
            return reader.readAll(Topics.AGREEMENTS).stream()
                    .filter(record -> id.equals(record.key()))
                    .map(record -> record.event().sequence())
                    .toList();
        }
    }

    private static List<Long> firstOccurrences(List<Long> sequences) {
        return sequences.stream().distinct().toList();
    }
}
