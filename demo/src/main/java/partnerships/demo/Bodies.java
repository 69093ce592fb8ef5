package partnerships.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The data files: each is exactly the body of one request. A few have places ({@code {{firstStart}}}) for what is known only
 * when the demo runs; what was sent in their stead is left beside the dates, so that it can be sent again by hand.
 */
final class Bodies {

    private static final JsonMapper JSON = new JsonMapper();

    private final Path sent;

    Bodies(Path folder) {
        this.sent = folder.resolve("requests");
    }

    /** Returns a file as it is. */
    static String of(String name) {
        try (InputStream in = Bodies.class.getResourceAsStream("/demo/" + name + ".json")) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a file read as JSON. */
    static JsonNode json(String name) {
        return JSON.readTree(of(name));
    }

    /** Returns a file with its places filled, and keeps it under the other name. */
    String filled(String name, String keptAs, Map<String, String> places) {
        String body = of(name);
        for (var place : places.entrySet()) {
            body = body.replace("{{" + place.getKey() + "}}", place.getValue());
        }
        try {
            Path file = sent.resolve(keptAs + ".json");
            Files.createDirectories(file.getParent());
            Files.writeString(file, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return body;
    }
}
