package partnerships.contracts;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The schemas and samples that ship beside the wire records. */
final class Resources {

    static final Path ROOT = Path.of("src/main/resources");

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_7,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private Resources() {}

    static Schema schemaOf(EventType type) {
        return SCHEMAS.getSchema(SchemaLocation.of("classpath:schemas/" + type + ".json"));
    }

    static Schema schemaOfHeaders() {
        return SCHEMAS.getSchema(SchemaLocation.of("classpath:schemas/shared/envelope.json"));
    }

    /** Golden samples: {@code <type>.json} and {@code <type>.<variant>.json}. */
    static List<Path> samplesOf(EventType type) {
        try (Stream<Path> files = Files.list(ROOT.resolve("samples"))) {
            return files.filter(file -> file.getFileName().toString().startsWith(type + "."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static List<Path> in(String folder) {
        try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
