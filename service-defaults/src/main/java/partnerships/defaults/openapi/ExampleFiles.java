package partnerships.defaults.openapi;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/** Example bodies in a folder of the class path. The file's own name is the example's, and begins with the operation's. */
final class ExampleFiles {

    private static final String JSON = ".json";

    private final List<Resource> files;

    /** JSON that goes into the description as it is. */
    private record Verbatim(@JsonValue @JsonRawValue String json) {}

    /** @param ending of the files' names: {@code .json}, {@code .csv} */
    ExampleFiles(ResourcePatternResolver resources, String folder, String ending) {
        try {
            files = Arrays.stream(resources.getResources("classpath*:" + folder + "/*" + ending))
                    .sorted(Comparator.comparing(ExampleFiles::name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds the examples of an operation to what it takes or answers. */
    void show(String operation, MediaType media) {
        files.stream()
                .filter(file -> name(file).startsWith(operation + "."))
                .forEach(file ->
                        media.addExamples(name(file).replaceFirst("\\.[a-z]+$", ""), new Example().value(value(file))));
    }

    private static Object value(Resource file) {
        String text = text(file);
        return name(file).endsWith(JSON) ? new Verbatim(text) : text;
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("example " + name(file), e);
        }
    }

    private static String name(Resource file) {
        return Objects.requireNonNull(file.getFilename(), "a file of the class path has a name");
    }
}
