package partnerships.defaults.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Reads out of the framework's exceptions what the caller can mend, field by field and without repeating a value. */
final class BadRequests {

    private static final String INVALID = "INVALID";
    private static final String ERRORS = "the request has errors";

    private BadRequests() {}

    static ProblemDetail problem(Exception e, HttpStatusCode status) {
        return switch (e) {
            case MethodArgumentNotValidException invalid -> Problem.badRequest(INVALID, ERRORS, fields(invalid));
            case HandlerMethodValidationException invalid -> Problem.badRequest(INVALID, ERRORS, fields(invalid));
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
            case MissingServletRequestParameterException missing -> missing(missing.getParameterName());
            case MissingRequestHeaderException missing -> missing(missing.getHeaderName());
            case MethodArgumentTypeMismatchException wrong -> format(wrong.getName());
            case TypeMismatchException wrong -> format(String.valueOf(wrong.getPropertyName()));
            default -> Problem.of(status, Problem.codeOf(status), "the request cannot be answered");
        };
    }

    private static List<Problem.Field> fields(MethodArgumentNotValidException e) {
        return e.getBindingResult().getAllErrors().stream()
                .map(error -> error instanceof FieldError field
                        ? field(field.getField(), error)
                        : field(error.getObjectName(), error))
                .toList();
    }

    private static List<Problem.Field> fields(HandlerMethodValidationException e) {
        return e.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> field(
                                error instanceof FieldError inBody
                                        ? inBody.getField()
                                        : String.valueOf(
                                                result.getMethodParameter().getParameterName()),
                                error)))
                .toList();
    }

    private static Problem.Field field(String name, MessageSourceResolvable error) {
        String[] codes = Objects.requireNonNullElse(error.getCodes(), new String[0]);
        String constraint = codes.length == 0 ? INVALID : codes[codes.length - 1];
        return new Problem.Field(name, upperSnake(constraint), String.valueOf(error.getDefaultMessage()));
    }

    private static String upperSnake(String camel) {
        return camel.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    }

    private static ProblemDetail missing(String name) {
        return Problem.badRequest(INVALID, ERRORS, List.of(new Problem.Field(name, "REQUIRED", "is missing")));
    }

    private static ProblemDetail format(String name) {
        return Problem.badRequest(INVALID, ERRORS, List.of(new Problem.Field(name, "FORMAT", "cannot be read")));
    }

    private static ProblemDetail unreadable(HttpMessageNotReadableException e) {
        return switch (e.getCause()) {
            case RefusedValue refused -> refused.problem(path(refused));
            case UnrecognizedPropertyException unknown ->
                malformed(path(unknown), "UNKNOWN_PROPERTY", "is not a property here");
            case JacksonException other -> malformed(path(other), "FORMAT", "cannot be read");
            case null, default -> malformed("", "FORMAT", "cannot be read");
        };
    }

    private static ProblemDetail malformed(String path, String code, String message) {
        var fields = path.isEmpty() ? List.<Problem.Field>of() : List.of(new Problem.Field(path, code, message));
        return Problem.badRequest("MALFORMED", "the body cannot be read", fields);
    }

    /** {@code parties[0].name}; empty for the body as a whole. */
    private static String path(JacksonException e) {
        return e.getPath().stream()
                .map(BadRequests::step)
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String step(JacksonException.Reference reference) {
        @Nullable String property = reference.getPropertyName();
        return property == null ? "[" + reference.getIndex() + "]" : "." + property;
    }
}
