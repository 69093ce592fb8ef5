package partnerships.defaults.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.core.io.support.ResourcePatternResolver;

/** Shows what a body looks like: {@code examples/<operation>.json} and {@code examples/<operation>.<variant>.json}. */
final class RequestExamples implements GlobalOpenApiCustomizer {

    private final ResourcePatternResolver resources;

    RequestExamples(ResourcePatternResolver resources) {
        this.resources = resources;
    }

    @Override
    public void customise(OpenAPI api) {
        var files = new ExampleFiles(resources, "examples", ".json");
        ServiceDescription.operations(api).stream()
                .filter(operation -> operation.getRequestBody() != null)
                .forEach(operation -> operation
                        .getRequestBody()
                        .getContent()
                        .values()
                        .forEach(media -> files.show(operation.getOperationId(), media)));
    }
}
