package partnerships.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class AsyncApiTest {

    private static final JsonNode API = YAMLMapper.builder().build().readTree(AsyncApi.text());

    private static final Pattern WORD = Pattern.compile(" ");
    private static final Pattern STEP = Pattern.compile("/");

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

    @ParameterizedTest
    @MethodSource("types")
    void aMessageIsOnTheChannelsOfTheTopicsOnWhichItIsPublished(EventType type) {
        assertThat(API.path("channels")
                        .valueStream()
                        .filter(channel -> channel.path("messages").has(type.name()))
                        .map(channel -> channel.path("address").asString()))
                .containsExactlyInAnyOrderElementsOf(type.topics());
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

    /** The members that AsyncAPI 3.0 gives to each kind of object in use here; anything else is a slip of the pen. */
    private static Stream<Arguments> objects() {
        return Stream.of(
                Arguments.of("", "asyncapi info", "id servers defaultContentType channels operations components"),
                Arguments.of("/info", "title version", "description termsOfService contact license tags externalDocs"),
                Arguments.of("/info/license", "name", "url"),
                Arguments.of(
                        "/channels/*",
                        "address messages",
                        "title summary description servers parameters tags externalDocs bindings"),
                Arguments.of("/channels/*/messages/*", "$ref", ""),
                Arguments.of("/channels/*/bindings", "kafka", ""),
                Arguments.of(
                        "/channels/*/bindings/kafka", "partitions topicConfiguration bindingVersion", "topic replicas"),
                Arguments.of(
                        "/operations/*",
                        "action channel",
                        "title summary description security tags externalDocs bindings traits messages reply"),
                Arguments.of("/operations/*/channel", "$ref", ""),
                Arguments.of("/components", "messages messageTraits", ""),
                Arguments.of(
                        "/components/messages/*",
                        "name title summary traits payload examples",
                        "headers correlationId contentType description tags externalDocs bindings"),
                Arguments.of("/components/messages/*/payload", "schemaFormat schema", ""),
                Arguments.of("/components/messages/*/payload/schema", "$ref", ""),
                Arguments.of("/components/messages/*/traits/*", "$ref", ""),
                Arguments.of("/components/messages/*/examples/*", "payload", "headers name summary"),
                Arguments.of("/components/messageTraits/*", "headers contentType", "bindings"));
    }

    @ParameterizedTest
    @MethodSource("objects")
    void anObjectHasTheMembersThatAsyncApiGivesIt(String where, String must, String may) {
        var required = words(must);
        var known = Stream.concat(required.stream(), words(may).stream()).toList();

        assertThat(at(where))
                .isNotEmpty()
                .allSatisfy(object -> assertThat(object.propertyNames())
                        .as(where)
                        .containsAll(required)
                        .isSubsetOf(known));
    }

    private static List<String> words(String line) {
        return WORD.splitAsStream(line).toList();
    }

    /** All that lies at a path in which a star stands for any member. */
    private static List<JsonNode> at(String path) {
        var found = List.of(API);
        for (var step : STEP.splitAsStream(path).filter(name -> !name.isEmpty()).toList()) {
            found = found.stream()
                    .flatMap(node -> step.equals("*") ? node.valueStream() : Stream.of(node.path(step)))
                    .toList();
        }
        return found;
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(API.findValues("$ref")).hasSizeGreaterThan(150).allSatisfy(reference -> {
            var target = reference.asString();
            boolean there = target.startsWith("#")
                    ? !API.at(target.substring(1)).isMissingNode()
                    : isSchemaOfAType(target) || Files.isRegularFile(Resources.ROOT.resolve(target));
            assertThat(there).as(target).isTrue();
        });
    }

    /** ContractsTest writes its file, perhaps after this test. */
    private static boolean isSchemaOfAType(String file) {
        return types().stream().anyMatch(type -> file.equals("schemas/" + type + ".json"));
    }

    @Test
    void itIsAsyncApiThreeAndEveryChannelHasOneOperation() {
        assertThat(API.path("asyncapi").asString()).isEqualTo("3.0.0");
        assertThat(API.path("operations"))
                .allSatisfy(operation ->
                        assertThat(operation.path("action").asString()).isEqualTo("send"));
        assertThat(API.path("operations"))
                .extracting(operation -> operation.at("/channel/$ref").asString())
                .containsExactlyInAnyOrderElementsOf(API.path("channels").propertyNames().stream()
                        .map(name -> "#/channels/" + name)
                        .toList());
    }

    @Test
    void everyMessageCarriesTheSharedEnvelope() {
        assertThat(API.path("components").path("messages"))
                .allSatisfy(message -> assertThat(message.at("/traits/0/$ref").asString())
                        .isEqualTo("#/components/messageTraits/event"));
        assertThat(API.at("/components/messageTraits/event/headers/$ref").asString())
                .isEqualTo("schemas/shared/envelope.json");
    }

    private static JsonNode messageNamed(String type) {
        return StreamSupport.stream(API.path("components").path("messages").spliterator(), false)
                .filter(message -> message.path("name").asString().equals(type))
                .findFirst()
                .orElseThrow(() -> new AssertionError("asyncapi.yaml has no message " + type));
    }
}
