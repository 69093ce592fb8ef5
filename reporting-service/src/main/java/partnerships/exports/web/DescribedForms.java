package partnerships.exports.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.web.method.HandlerMethod;
import partnerships.exports.Form;

/** Says in the OpenAPI description which answers can be had as CSV, that CSV is whole, and that it takes no {@code limit}. */
public final class DescribedForms implements GlobalOperationCustomizer, GlobalOpenApiCustomizer {

    private static final String CSV = "text/csv";

    public DescribedForms() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Form.class);
    }

    /** Early, so that whoever adds examples finds a table of its own, and not what JSON is described by. */
    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        var table = new StringSchema()
                .description("all lines (RFC 4180), a heading first; a body that breaks off is not whole");
        table(operation).ifPresent(content -> content.addMediaType(CSV, new MediaType().schema(table)));
        return operation;
    }

    @Override
    public void customise(OpenAPI api) {
        api.getPaths().values().stream()
                .map(PathItem::readOperations)
                .flatMap(List::stream)
                .filter(operation -> table(operation).isPresent())
                .forEach(DescribedForms::describe);
    }

    private static Optional<Content> table(Operation operation) {
        return Optional.ofNullable(operation.getResponses().get("200"))
                .map(ApiResponse::getContent)
                .filter(content -> content.containsKey(CSV));
    }

    private static void describe(Operation operation) {
        var parameters = Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of());
        operation.setParameters(Stream.concat(parameters.stream().map(DescribedForms::described), Stream.of(format()))
                .toList());
    }

    private static Parameter described(Parameter parameter) {
        return List.of("limit", "next").contains(parameter.getName())
                ? new Parameter()
                        .in(parameter.getIn())
                        .name(parameter.getName())
                        .description(parameter.getDescription() + "; for JSON: CSV is whole and refuses it")
                        .schema(parameter.getSchema())
                : parameter;
    }

    private static Parameter format() {
        return new Parameter()
                .in("query")
                .name("format")
                .description("json: page by page; csv: the whole table, as with Accept: text/csv")
                .schema(new StringSchema().addEnumItem("json").addEnumItem("csv"));
    }
}
