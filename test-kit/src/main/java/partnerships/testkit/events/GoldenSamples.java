package partnerships.testkit.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import partnerships.contracts.CloudEvent;
import partnerships.contracts.Position;
import partnerships.testkit.rig.TestRig;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the published language says today and said in every version that was released, published to a running service. */
public final class GoldenSamples {

    /** As many events are published of each subject. */
    public static final long PUBLISHED = 3;

    private static final Path CONTRACTS = Path.of("..", "event-contracts");
    private static final Pattern NAME = Pattern.compile("(partnership\\.[a-z]+\\.[A-Za-z]+\\.v1)\\..*json");
    private static final PathMatcher SAMPLE = FileSystems.getDefault().getPathMatcher("glob:**/samples/*.json");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TestRig rig;

    public GoldenSamples(TestRig rig) {
        this.rig = rig;
    }

    /**
     * Publishes each sample of a topic (once, if several versions have the same) as the second event of a subject of its own, with fields in it that nobody knows, between
     * two events of a type that nobody knows.
     *
     * @param topic its declared name
     * @return the subjects; a consumer that reads what it should stands at {@link #PUBLISHED} on each
     */
    public List<String> publish(String topic) {
        var subjects = new ArrayList<String>();
        Set<String> known = new HashSet<>();
        for (Path file : files()) {
            var name = NAME.matcher(file.getFileName().toString());
            if (name.matches() && EventRules.isPublishedOn(topic, name.group(1)) && known.add(text(file))) {
                String subject = UUID.randomUUID().toString();
                publish(topic, subject, 1, "partnership.future.SomethingNobodyKnows.v1", "{}".getBytes(UTF_8));
                publish(topic, subject, 2, name.group(1), grown(file));
                publish(topic, subject, 3, "partnership.future.SomethingNobodyKnows.v1", "[]".getBytes(UTF_8));
                subjects.add(subject);
            }
        }
        return List.copyOf(subjects);
    }

    private void publish(String topic, String subject, long sequence, String type, byte[] data) {
        rig.publish(
                topic,
                new Position(subject, sequence),
                type,
                Map.of(
                        CloudEvent.TIME,
                        "2026-11-20T09:00:00Z",
                        CloudEvent.RECORDED_TIME,
                        "2026-11-20T09:00:01Z",
                        CloudEvent.ACTOR,
                        "somebody",
                        "ce_fromthefuture",
                        "1"),
                data);
    }

    private static List<Path> files() {
        try (Stream<Path> released = Files.walk(CONTRACTS.resolve("released"));
                Stream<Path> present = Files.list(CONTRACTS.resolve("src/main/resources/samples"))) {
            return Stream.concat(released.filter(SAMPLE::matches), present)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sample with an unknown field in it and in each of its parts. */
    private static byte[] grown(Path file) {
        JsonNode sample = JSON.readTree(text(file));
        grow(sample);
        return JSON.writeValueAsBytes(sample);
    }

    private static void grow(JsonNode node) {
        node.valueStream().forEach(GoldenSamples::grow);
        if (node instanceof ObjectNode object && !isMap(object)) {
            object.putObject("fromTheFuture").putArray("list").add(1);
        }
    }

    /** Texts by language are data, not fields. */
    private static boolean isMap(ObjectNode object) {
        return !object.isEmpty() && object.propertyNames().stream().allMatch(name -> name.matches("[a-z]{2}"));
    }
}
