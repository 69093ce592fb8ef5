package partnerships.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import partnerships.contracts.AgreementEvents.AgreementSigned;
import partnerships.contracts.CloudEvent;
import partnerships.contracts.MeetingEvents.MeetingScheduled;
import partnerships.contracts.Topics;
import partnerships.testkit.rig.TestRig;

/**
 * The subscribers of {@code examples/} read records as the services send them, in the languages that can be had here: a record that
 * repeats or comes too early changes nothing, an unknown type advances, an unknown time is no time.
 */
class ExampleSubscribersIT {

    private static final TestRig RIG = TestRig.of(ExampleSubscribersIT.class);
    private static final Path EXAMPLES = Path.of("..", "examples").toAbsolutePath();
    private static final Path SAMPLES = Path.of("..", "event-contracts", "src", "main", "resources", "samples");
    private static final String UNKNOWN_TYPE = "partnership.future.SomethingNobodyKnows.v1";
    private static final String TIME = "2026-11-24T09:00:00Z";

    @TempDir
    private Path folder;

    private record Sent(String topic, String subject, int sequence, String type, boolean timed) {}

    /** A repetition of 2, a 4 that overtakes 3 and comes again. */
    private static final List<Sent> LOG = List.of(
            new Sent(Topics.AGREEMENTS, "a", 1, UNKNOWN_TYPE, true),
            new Sent(Topics.AGREEMENTS, "a", 2, AgreementSigned.TYPE, false),
            new Sent(Topics.AGREEMENTS, "a", 2, AgreementSigned.TYPE, false),
            new Sent(Topics.COMMITTEES, "m", 1, MeetingScheduled.TYPE, true),
            new Sent(Topics.COMMITTEES, "m", 3, MeetingScheduled.TYPE, true),
            new Sent(Topics.COMMITTEES, "m", 2, UNKNOWN_TYPE, true),
            new Sent(Topics.COMMITTEES, "m", 3, MeetingScheduled.TYPE, true));

    @BeforeAll
    static void sendAsServicesDo() throws Exception {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", RIG.bootstrapServers(), "compression.type", producersCompression());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (var sent : LOG) {
                producer.send(record(sent)).get();
            }
        }
    }

    @Test
    void thePythonSubscriberFollowsTheLog() throws Exception {
        assumeTrue(Programs.isThere("python3"), "there is no python3 on the path");
        var environment = PythonEnvironment.with("subscriber", EXAMPLES.resolve("python/requirements.txt"));

        assertFollowsTheLog(
                environment.resolve("bin/python").toString(),
                EXAMPLES.resolve("python/subscriber.py").toString());
    }

    @Test
    void theNodeSubscriberFollowsTheLog() throws Exception {
        assumeTrue(Programs.isThere("npm"), "there is no npm on the path");
        for (var file : List.of("package.json", "subscriber.js")) {
            Files.copy(EXAMPLES.resolve("node").resolve(file), folder.resolve(file));
        }
        Programs.run(
                folder.resolve("npm.log"),
                300,
                List.of("npm", "install", "--no-audit", "--no-fund", "--no-package-lock"));

        assertFollowsTheLog("node", folder.resolve("subscriber.js").toString());
    }

    private void assertFollowsTheLog(String program, String script) throws IOException {
        var printed = folder.resolve("printed.log");
        var topics = Stream.of(Topics.AGREEMENTS, Topics.COMMITTEES).map(topic -> RIG.topicPrefix() + topic);

        int code = Programs.exitCode(
                printed,
                120,
                List.of(program, script, "--once"),
                Map.of(
                        "KAFKA_BROKERS",
                        RIG.bootstrapServers(),
                        "TOPICS",
                        String.join(",", topics.toList()),
                        "KAFKAJS_NO_PARTITIONER_WARNING",
                        "1"));

        assertThat(Files.readAllLines(printed).stream().filter(line -> !isLogged(line)))
                .as("exit code %d", code)
                .containsExactlyInAnyOrder(
                        "AgreementSigned a %s unknown".formatted(field(AgreementSigned.TYPE, "/reference")),
                        "MeetingScheduled m %s %s".formatted(field(MeetingScheduled.TYPE, "/schedule/start"), TIME),
                        "MeetingScheduled m %s %s".formatted(field(MeetingScheduled.TYPE, "/schedule/start"), TIME));
        assertThat(code).isZero();
    }

    /** The libraries log what they try again: the coordinator of a group that is new, for instance. */
    private static boolean isLogged(String line) {
        return line.startsWith("{") || line.startsWith("%");
    }

    private static ProducerRecord<String, byte[]> record(Sent sent) throws IOException {
        var headers = new HashMap<>(Map.of(
                CloudEvent.ID, sent.subject() + "@" + sent.sequence(),
                CloudEvent.TYPE, sent.type(),
                CloudEvent.SUBJECT, sent.subject(),
                CloudEvent.SEQUENCE, "%010d".formatted(sent.sequence()),
                TestRig.SENT_BY_A_TEST, "1"));
        headers.put(sent.timed() ? CloudEvent.TIME : CloudEvent.TIME_UNKNOWN, sent.timed() ? TIME : "true");
        byte[] data = sent.type().equals(UNKNOWN_TYPE) ? "{}".getBytes(UTF_8) : Files.readAllBytes(sample(sent.type()));
        var record = new ProducerRecord<>(RIG.topicPrefix() + sent.topic(), sent.subject(), data);
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }

    private static String field(String type, String path) throws IOException {
        return tools.jackson.databind.json.JsonMapper.shared()
                .readTree(Files.readAllBytes(sample(type)))
                .at(path)
                .asString();
    }

    private static Path sample(String type) {
        return SAMPLES.resolve(type + ".json");
    }

    /** What the services' own settings say. */
    private static String producersCompression() throws IOException {
        var settings = Files.readString(
                Path.of("..", "service-defaults", "src", "main", "resources", "service-defaults.yaml"));
        var line = settings.lines()
                .filter(text -> text.strip().startsWith("compression-type:"))
                .findFirst()
                .orElseThrow();
        return line.substring(line.indexOf(':') + 1).strip();
    }
}
