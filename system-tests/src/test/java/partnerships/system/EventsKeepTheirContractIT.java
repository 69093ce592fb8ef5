package partnerships.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import partnerships.contracts.Topics;
import partnerships.testkit.rig.TestRig;

/** Whatever any test of the build made a service say: each event is what the published language says it is. */
@Order(Integer.MAX_VALUE - 1)
@Isolated("after all others: it reads what they told")
class EventsKeepTheirContractIT {

    private static final TestRig RIG = TestRig.of(EventsKeepTheirContractIT.class);

    @Test
    void everyEventThatAnyTestMadeAServiceSendKeepsItsContract() throws Exception {
        plant("planted", "{}");

        var scan = new ContractScan().topicsOf(RIG.bootstrapServers());

        System.out.println("events by type: " + new TreeMap<>(scan.eventsOfType()));
        assertThat(scan.findings())
                .as("the planted record, and nothing else")
                .isNotEmpty()
                .allMatch(finding -> finding.startsWith(RIG.topicPrefix()));
    }

    /** As a service that knows nothing of the published language would. */
    private static void plant(String key, String value) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", RIG.bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(RIG.topicPrefix() + Topics.AGREEMENTS, key, value.getBytes(UTF_8)))
                    .get();
        }
    }
}
