package partnerships.defaults.openapi;

import static io.swagger.v3.oas.models.Components.COMPONENTS_SCHEMAS_REF;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Declares the problems that an operation can answer, which follow from what it takes. */
final class ProblemAnswers implements GlobalOpenApiCustomizer {

    static final String PROBLEM = "Problem";

    /** One operation, and what it is asked with. */
    private record Asked(HttpMethod method, Operation operation) {

        boolean with(String in, String name) {
            return Objects.requireNonNullElse(
                            operation.getParameters(), List.<io.swagger.v3.oas.models.parameters.Parameter>of())
                    .stream()
                    .anyMatch(it -> it.getIn().equals(in)
                            && (name.isEmpty() || it.getName().equals(name)));
        }

        boolean aboutSomething() {
            return with("path", "");
        }

        boolean withBody() {
            return operation.getRequestBody() != null;
        }

        boolean withKey() {
            return with("header", "Idempotency-Key");
        }

        boolean writes() {
            return method != HttpMethod.GET;
        }
    }

    private record Problem(HttpStatus status, String description, Predicate<Asked> occurs) {

        String name() {
            return status.getReasonPhrase().replace(" ", "");
        }

        ApiResponse response() {
            var schema = new Schema<>().$ref(COMPONENTS_SCHEMAS_REF + PROBLEM);
            var response = new ApiResponse()
                    .description(description)
                    .content(new Content().addMediaType("application/problem+json", new MediaType().schema(schema)));
            if (status == HttpStatus.SERVICE_UNAVAILABLE || status == HttpStatus.TOO_MANY_REQUESTS) {
                response.addHeaderObject(
                        HttpHeaders.RETRY_AFTER,
                        new Header()
                                .description("seconds after which to ask again")
                                .schema(new IntegerSchema()));
            }
            return response;
        }
    }

    private static final List<Problem> PROBLEMS = List.of(
            new Problem(HttpStatus.BAD_REQUEST, "malformed or invalid; errors names all that is wrong", _ -> true),
            new Problem(HttpStatus.UNAUTHORIZED, "no token that is good for this service", _ -> true),
            new Problem(HttpStatus.FORBIDDEN, "the token does not say that its bearer may do this", _ -> true),
            new Problem(
                    HttpStatus.NOT_FOUND,
                    "not there, or not the caller's to see",
                    it -> it.aboutSomething() || it.writes()),
            new Problem(HttpStatus.NOT_ACCEPTABLE, "not to be had in a form that Accept names", _ -> true),
            new Problem(HttpStatus.CONFLICT, "a rule forbids it as things stand; code says which", Asked::writes),
            new Problem(
                    HttpStatus.PRECONDITION_FAILED,
                    "it has changed since the versions that If-Match names",
                    it -> it.with("header", HttpHeaders.IF_MATCH)),
            new Problem(HttpStatus.CONTENT_TOO_LARGE, "the body has more than 1 MiB", Asked::withBody),
            new Problem(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "the body does not say that it is JSON in UTF-8",
                    Asked::withBody),
            new Problem(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "the Idempotency-Key was used for another request",
                    Asked::withKey),
            new Problem(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "If-Match is missing",
                    it -> it.with("header", HttpHeaders.IF_MATCH)),
            new Problem(HttpStatus.TOO_MANY_REQUESTS, "this caller asks too fast; ask again later", _ -> true),
            new Problem(HttpStatus.SERVICE_UNAVAILABLE, "not at the moment; ask again", _ -> true));

    @Override
    public void customise(OpenAPI api) {
        describe(api.getComponents());
        api.getPaths()
                .values()
                .forEach(path -> path.readOperationsMap()
                        .forEach((method, operation) ->
                                declare(new Asked(method, operation), operation.getResponses())));
    }

    private static void declare(Asked asked, ApiResponses responses) {
        PROBLEMS.stream()
                .filter(problem -> problem.occurs().test(asked))
                .forEach(problem -> responses.putIfAbsent(
                        Integer.toString(problem.status().value()),
                        new ApiResponse().$ref("#/components/responses/" + problem.name())));
    }

    private static void describe(Components components) {
        PROBLEMS.forEach(problem -> components.addResponses(problem.name(), problem.response()));
        components.addSchemas(PROBLEM, problem());
    }

    private static Schema<?> problem() {
        Schema<?> problem = new ObjectSchema()
                .description("Why a request was refused (RFC 9457).")
                .addProperty("type", text("a URN that follows from the code"))
                .addProperty("title", text("the status in words"))
                .addProperty("status", new IntegerSchema().description("the HTTP status"))
                .addProperty("detail", text("for people; may change"))
                .addProperty("instance", text("the path that was asked"))
                .addProperty("code", text("stable, in capitals: for programs"))
                .addProperty("errors", new ArraySchema().items(field()).description("what is wrong, part by part"))
                .addProperty(
                        "validOffsets",
                        new ArraySchema()
                                .items(new StringSchema())
                                .description("for a local time that occurs twice or not at all"));
        problem.setRequired(List.of("type", "status", "code"));
        return problem;
    }

    private static Schema<?> field() {
        Schema<?> field = new ObjectSchema()
                .description("What is wrong with one part of a request.")
                .addProperty("field", text("path in the body, or name of a parameter or header"))
                .addProperty("code", text("in capitals"))
                .addProperty("message", text("for people"))
                .addProperty(
                        "allowed",
                        new ArraySchema()
                                .items(new StringSchema())
                                .description("what may stand there instead, where that can be listed"));
        field.setRequired(List.of("field", "code", "message"));
        return field;
    }

    private static Schema<?> text(String description) {
        return new StringSchema().description(description);
    }
}
