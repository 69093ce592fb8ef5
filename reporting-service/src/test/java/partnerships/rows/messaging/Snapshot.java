package partnerships.rows.messaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Text that is kept in the test resources and compared with what the code says today. */
public final class Snapshot {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Snapshot() {}

    /** Returns the kept text, empty if there is none. */
    public static String text(String name) {
        try (InputStream in = Snapshot.class.getResourceAsStream("/" + name)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the kept map, empty if there is none. */
    public static Map<String, String> map(String name) {
        String text = text(name);
        return text.isEmpty() ? Map.of() : MAPPER.readValue(text, new TypeReference<>() {});
    }

    /** Returns the value as readable JSON. */
    public static String pretty(Object value) {
        return MAPPER.writeValueAsString(value) + "\n";
    }

    /** Writes what the code says today below target/, from where a person keeps it. */
    public static void write(String name, String text) {
        try {
            Files.writeString(Path.of("target", name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
