package partnerships.agreementservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The API as it is published is the API as it is. The actual one is left in {@code target/openapi.json}. */
class OpenApiIT extends RunningService {

    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Test
    void thePublishedApiIsWhatTheServiceOffers() throws IOException {
        var actual = (ObjectNode) get("/v3/api-docs", staff()).body();
        actual.remove("servers");
        Files.writeString(Path.of("target", "openapi.json"), PRETTY.writeValueAsString(actual) + "\n");

        assertThat(JSON.readTree(Path.of("openapi.json"))).isEqualTo(actual);
    }
}
