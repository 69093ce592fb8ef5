package partnerships.defaults.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import java.util.Map;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * Shows what a success answers: {@code examples/answers/<operation>.json}, {@code <operation>.<variant>.json}, and {@code .csv}
 * where it answers that too.
 */
final class AnswerExamples implements GlobalOpenApiCustomizer {

    private static final String FOLDER = "examples/answers";
    private static final Map<String, String> ENDINGS = Map.of("application/json", ".json", "text/csv", ".csv");

    private final ResourcePatternResolver resources;

    AnswerExamples(ResourcePatternResolver resources) {
        this.resources = resources;
    }

    @Override
    public void customise(OpenAPI api) {
        ENDINGS.forEach((type, ending) -> {
            var files = new ExampleFiles(resources, FOLDER, ending);
            ServiceDescription.operations(api).forEach(operation -> show(operation, type, files));
        });
    }

    private static void show(Operation operation, String type, ExampleFiles files) {
        operation.getResponses().entrySet().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .flatMap(answer -> Stream.ofNullable(answer.getValue().getContent()))
                .flatMap(content -> Stream.ofNullable(content.get(type)))
                .forEach(media -> files.show(operation.getOperationId(), media));
    }
}
