package partnerships.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class AsyncApiTest {

    private static final JsonNode API = YAMLMapper.builder().build().readTree(Resources.ROOT.resolve("asyncapi.yaml"));

    private static List<EventType> types() {
        return EventType.all();
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyTypeIsAMessageWithItsSchemaAndItsSamples(EventType type) {
        var message = messageNamed(type.type());

        assertThat(message.path("payload").path("schema").path("$ref").asString())
                .isEqualTo("schemas/" + type + ".json");
        assertThat(message.path("examples"))
                .extracting(example -> example.path("payload").path("$ref").asString())
                .containsExactlyInAnyOrderElementsOf(Resources.samplesOf(type).stream()
                        .map(file -> "samples/" + file.getFileName())
                        .toList());
    }

    @Test
    void thereIsNoMessageWithoutAType() {
        assertThat(API.path("components").path("messages"))
                .extracting(message -> message.path("name").asString())
                .containsExactlyInAnyOrderElementsOf(
                        types().stream().map(EventType::type).toList());
    }

    @Test
    void everyMessageIsToldOnOneChannelAndASkippedEventOnAny() {
        var told = new ArrayList<String>();
        API.path("channels")
                .forEach(channel -> channel.path("messages")
                        .forEach(message -> told.add(message.path("$ref").asString())));

        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(API.path("components").path("messages").propertyNames().stream()
                        .map(name -> "#/components/messages/" + name)
                        .flatMap(name -> Collections.nCopies(name.endsWith("/EventSkipped") ? 3 : 1, name).stream())
                        .toList());
    }

    @Test
    void theChannelsAreTheTopics() {
        assertThat(API.path("channels"))
                .extracting(channel -> channel.path("address").asString())
                .containsExactly(Topics.AGREEMENTS, Topics.COMMITTEES, Topics.NOTIFICATIONS);
        assertThat(API.path("channels"))
                .allSatisfy(channel -> assertThat(
                                channel.at("/bindings/kafka/partitions").asInt())
                        .isEqualTo(Topics.PARTITIONS));
    }

    private static JsonNode messageNamed(String type) {
        return StreamSupport.stream(API.path("components").path("messages").spliterator(), false)
                .filter(message -> message.path("name").asString().equals(type))
                .findFirst()
                .orElseThrow(() -> new AssertionError("asyncapi.yaml has no message " + type));
    }
}
