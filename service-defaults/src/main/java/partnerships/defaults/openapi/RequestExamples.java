package partnerships.defaults.openapi;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * Shows what a body looks like: {@code examples/<operation>.json} and {@code examples/<operation>.<variant>.json} on the class
 * path. The file's own name is the example's.
 */
final class RequestExamples implements GlobalOpenApiCustomizer {

    private static final String FOLDER = "classpath*:examples/*.json";

    private final ResourcePatternResolver resources;

    /** JSON that goes into the description as it is. */
    private record Verbatim(@JsonValue @JsonRawValue String json) {}

    RequestExamples(ResourcePatternResolver resources) {
        this.resources = resources;
    }

    @Override
    public void customise(OpenAPI api) {
        var files = files();
        ServiceDescription.operations(api).stream()
                .filter(operation -> operation.getRequestBody() != null)
                .forEach(operation -> files.stream()
                        .filter(file -> name(file).startsWith(operation.getOperationId() + "."))
                        .forEach(file -> show(operation, file)));
    }

    private List<Resource> files() {
        try {
            return Arrays.stream(resources.getResources(FOLDER))
                    .sorted(Comparator.comparing(RequestExamples::name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void show(Operation operation, Resource file) {
        var example = new Example().value(new Verbatim(text(file)));
        String name = name(file).replaceFirst("\\.json$", "");
        operation.getRequestBody().getContent().values().forEach(media -> media.addExamples(name, example));
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
