package partnerships.contracts;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
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

    /** What was published under one version: the folder holds {@code schemas} and {@code samples}. */
    record Release(Path folder) {

        List<Path> schemas() {
            try (Stream<Path> files = Files.walk(folder.resolve("schemas"))) {
                return files.filter(Files::isRegularFile).sorted().toList();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }

        Stream<Path> samplesOf(EventType type) {
            return files(folder.resolve("samples")).stream()
                    .filter(file -> file.getFileName().toString().startsWith(type + "."));
        }
    }

    /** Returns every version that was released, the last one last. */
    static List<Release> releases() {
        try (Stream<Path> folders = Files.list(Path.of("released"))) {
            return folders.sorted(Comparator.comparing(
                            folder -> Version.parse(folder.getFileName().toString())))
                    .map(Release::new)
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static Schema schemaOf(EventType type) {
        return SCHEMAS.getSchema(EventSchemas.of(type));
    }

    static Schema schemaOfHeaders() {
        return SCHEMAS.getSchema(SchemaLocation.of("classpath:schemas/shared/envelope.json"));
    }

    /** Golden samples: {@code <type>.json} and {@code <type>.<variant>.json}. */
    static List<Path> samplesOf(EventType type) {
        return new Release(ROOT).samplesOf(type).sorted().toList();
    }

    static List<Path> in(String folder) {
        return files(ROOT.resolve(folder));
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
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
