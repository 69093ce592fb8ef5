package partnerships.defaults.openapi;

import static io.swagger.v3.oas.models.Components.COMPONENTS_SCHEMAS_REF;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.web.method.HandlerMethod;
import partnerships.defaults.web.DeclaredRefusals;
import partnerships.store.Refusal;

/** Lists in an operation's 409 what the operation can refuse, for people in its description, for programs in {@code x-refusals}. */
final class RefusedAnswers implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        var refusals = DeclaredRefusals.of(method.getMethod());
        if (!refusals.isEmpty()) {
            operation.getResponses().addApiResponse("409", conflict(refusals));
        }
        return operation;
    }

    private static ApiResponse conflict(List<Refusal> refusals) {
        var described = refusals.stream()
                .map(refusal -> "* `%s`: %s".formatted(refusal.name(), refusal.meaning()))
                .collect(Collectors.joining("\n"));
        var response = new ApiResponse()
                .description("a rule forbids it as things stand; code says which:\n\n" + described)
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType()
                                        .schema(new Schema<>().$ref(COMPONENTS_SCHEMAS_REF + ProblemAnswers.PROBLEM))));
        response.addExtension("x-refusals", refusals.stream().map(Refusal::name).toList());
        return response;
    }
}
