package partnerships.contracts;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The contracts say what the wire records and their Javadoc say; {@code -Dcontracts.update} writes them anew. */
class ContractsTest {

    private static final DefaultIndenter TWO_SPACES = new DefaultIndenter("  ", "\n");
    private static final JsonMapper JSON = JsonMapper.builder()
            .defaultPrettyPrinter(new DefaultPrettyPrinter(
                            Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
                    .withObjectIndenter(TWO_SPACES)
                    .withArrayIndenter(TWO_SPACES))
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private static List<EventType> types() {
        return EventType.all();
    }

    @ParameterizedTest
    @MethodSource("types")
    void aSchemaIsWhatItsRecordSays(EventType type) {
        GeneratedFile.says(
                Resources.ROOT.resolve("schemas/" + type + ".json"),
                JSON.writeValueAsString(EventSchemas.of(type)) + "\n");
    }

    /** The headers are described by hand; only the address of the description follows from the setting. */
    @Test
    void theEnvelopeHasAnIdLikeTheSchemas() {
        var file = Resources.ROOT.resolve("schemas/shared/envelope.json");
        var envelope = JSON.readTree(Resources.bytes(file)).asObject();
        envelope.put("$id", CloudEvent.SCHEMA_BASE + "envelope");
        GeneratedFile.says(file, JSON.writeValueAsString(envelope) + "\n");
    }

    @Test
    void thereIsNoSchemaWithoutARecord() {
        var types = new HashSet<>(types().stream().map(type -> type + ".json").toList());
        Resources.in("schemas").stream()
                .filter(file -> !types.contains(file.getFileName().toString()))
                .forEach(GeneratedFile::isGone);
    }

    @Test
    void theMessagesOfAsyncApiAreTheTypes() {
        GeneratedFile.says(AsyncApi.FILE, AsyncApi.text());
    }
}
