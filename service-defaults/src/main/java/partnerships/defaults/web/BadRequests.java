package partnerships.defaults.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import partnerships.defaults.web.BodyWalk.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Reads out of the framework's exceptions what the caller can correct, field by field and without repeating a value. */
final class BadRequests {

    static final String INVALID = "INVALID";
    static final String MALFORMED = "MALFORMED";
    private static final String FORMAT = "FORMAT";
    private static final String ERRORS = "the request has errors";

    private BadRequests() {}

    static ProblemDetail problem(Exception e, HttpStatusCode status) {
        return switch (e) {
            case MethodArgumentNotValidException invalid ->
                Problem.badRequest(INVALID, ERRORS, fields(invalid.getBindingResult()));
            case HandlerMethodValidationException invalid -> Problem.badRequest(INVALID, ERRORS, fields(invalid));
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
            case MissingServletRequestParameterException missing -> missing(missing.getParameterName());
            case MissingRequestHeaderException missing -> missing(missing.getHeaderName());
            case MethodArgumentTypeMismatchException wrong -> format(wrong.getName(), wrong);
            case TypeMismatchException wrong -> format(String.valueOf(wrong.getPropertyName()), wrong);
            case HttpMediaTypeNotAcceptableException other -> otherForm(other, status);
            default -> Problem.of(status);
        };
    }

    private static ProblemDetail otherForm(HttpMediaTypeNotAcceptableException e, HttpStatusCode status) {
        var forms = e.getSupportedMediaTypes().stream()
                .filter(MediaType::isConcrete)
                .map(MediaType::toString)
                .distinct()
                .sorted()
                .toList();
        return forms.isEmpty()
                ? Problem.of(status)
                : Problem.of(
                        status,
                        Problem.codeOf(status),
                        "there is no such form of this answer; send an Accept that names "
                                + String.join(" or ", forms));
    }

    static List<Problem.Field> fields(Errors errors) {
        return errors.getAllErrors().stream()
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
        if (error instanceof FieldError unread && unread.isBindingFailure()) {
            return unread.contains(TypeMismatchException.class)
                    ? format(name, unread.unwrap(TypeMismatchException.class).getRequiredType())
                    : format(name, (Class<?>) null);
        }
        String[] codes = Objects.requireNonNullElse(error.getCodes(), new String[0]);
        String constraint = codes.length == 0 ? INVALID : codes[codes.length - 1];
        return new Problem.Field(name, upperSnake(constraint), String.valueOf(error.getDefaultMessage()));
    }

    private static String upperSnake(String camel) {
        return camel.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    }

    static Problem.Field required(String name) {
        return new Problem.Field(name, "REQUIRED", "is missing");
    }

    private static ProblemDetail missing(String name) {
        return Problem.badRequest(INVALID, ERRORS, List.of(required(name)));
    }

    private static ProblemDetail format(String name, TypeMismatchException e) {
        return Problem.badRequest(INVALID, ERRORS, List.of(format(name, e.getRequiredType())));
    }

    /** What is said of a value that cannot be read as a type. */
    static Problem.Field format(String name, @Nullable Class<?> type) {
        return new Problem.Field(name, FORMAT, Expected.form(type), Expected.values(type));
    }

    private static ProblemDetail unreadable(HttpMessageNotReadableException e) {
        if (!(e.getCause() instanceof JacksonException cause)) {
            return Problem.badRequest(MALFORMED, "the body cannot be read", List.of());
        }
        var fault = fault(PlainText.shown(path(cause)), cause, null);
        var fields = fault.field().field().isEmpty() ? List.<Problem.Field>of() : List.of(fault.field());
        return Problem.badRequest(fault.problemCode(), "the body cannot be read", fields);
    }

    /** @param type what should stand there, if that is known */
    static Fault fault(String path, JacksonException e, @Nullable JavaType type) {
        return switch (e) {
            case RefusedValue refused -> refused.fault(path);
            case UnrecognizedPropertyException unknown ->
                new Fault(MALFORMED, new Problem.Field(path, "UNKNOWN_PROPERTY", "is not a property here"));
            default -> new Fault(MALFORMED, format(path, type == null ? null : type.getRawClass()));
        };
    }

    /** {@code parties[0].name}; empty for the body as a whole. */
    static String path(JacksonException e) {
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
