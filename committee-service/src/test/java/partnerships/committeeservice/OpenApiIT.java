package partnerships.committeeservice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The description of the interface is kept in the repository; {@code -Dopenapi.update} writes it anew. */
class OpenApiIT extends RunningService {

    private static final Path KEPT = Path.of("openapi.json");
    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Test
    void theInterfaceIsWhatItsDescriptionSays() throws IOException {
        var described = (ObjectNode) get("/v3/api-docs", staff()).body();
        described.remove("servers");
        var text = PRETTY.writeValueAsString(described) + "\n";
        if (System.getProperty("openapi.update") != null) {
            Files.writeString(KEPT, text, UTF_8);
        }

        assertThat(text).isEqualTo(Files.readString(KEPT, UTF_8));
    }
}
