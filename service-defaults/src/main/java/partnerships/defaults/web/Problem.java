package partnerships.defaults.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Makes problem details (RFC 9457): always with a stable {@code code}, for bad input with the fields concerned. */
public final class Problem {

    /** What the header {@code WWW-Authenticate} says with a 403 (RFC 6750). */
    public static final String INSUFFICIENT_SCOPE = "Bearer error=\"insufficient_scope\"";

    static final String CODE = "code";
    static final String ERRORS = "errors";

    /**
     * What is wrong with one part of a request. Never repeats the value.
     *
     * @param field path in the body ({@code parties[0].name}), or name of a parameter or header
     * @param code in capitals: {@code NOT_BLANK}
     * @param allowed what may stand there instead, if that can be listed
     */
    public record Field(
            String field,
            String code,
            String message,
            @Nullable List<String> allowed) {

        public Field {
            allowed = allowed == null || allowed.isEmpty() ? null : List.copyOf(allowed);
        }

        public Field(String field, String code, String message) {
            this(field, code, message, null);
        }
    }

    private Problem() {}

    /** Returns a problem; its {@code type} follows from its code. */
    public static ProblemDetail of(HttpStatusCode status, String code, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(
                URI.create("urn:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-')));
        problem.setProperty(CODE, code);
        return problem;
    }

    /** Returns a 400 with the fields that are wrong. */
    public static ProblemDetail badRequest(String code, String detail, List<Field> errors) {
        var problem = of(HttpStatus.BAD_REQUEST, code, detail);
        problem.setProperty(ERRORS, errors);
        return problem;
    }

    /** Returns a problem of which nothing is known but its status. */
    static ProblemDetail of(HttpStatusCode status) {
        return of(status, codeOf(status), detailOf(status));
    }

    /** Returns what is wrong, and what to send instead, where only the status is known. */
    static String detailOf(HttpStatusCode status) {
        return switch (HttpStatus.resolve(status.value())) {
            case BAD_REQUEST ->
                "the path, the parameters or the headers cannot be read; send them as HTTP/1.1 has them";
            case UNAUTHORIZED -> "a valid bearer token is needed";
            case FORBIDDEN -> "the token does not allow this";
            case NOT_FOUND -> "there is nothing at this path; GET /v3/api-docs lists those that there are";
            case METHOD_NOT_ALLOWED -> "this path does not take this method; send one that the header Allow names";
            case NOT_ACCEPTABLE -> "there is no such form of this answer; send an Accept that names application/json";
            case REQUEST_TIMEOUT -> "the request did not arrive in time; send it again, without a pause";
            case CONTENT_TOO_LARGE ->
                "the body is too long; send at most %d bytes".formatted(BodyLimitFilter.MAX_BYTES);
            case URI_TOO_LONG -> "the path with its parameters is too long; send a shorter one";
            case UNSUPPORTED_MEDIA_TYPE ->
                "send the body with Content-Type: application/json, in UTF-8 and without Content-Encoding";
            case REQUEST_HEADER_FIELDS_TOO_LARGE -> "the headers are too long; send fewer or shorter ones";
            case NOT_IMPLEMENTED ->
                "nothing here takes that; send GET, POST or PUT, and no Transfer-Encoding but chunked";
            case HTTP_VERSION_NOT_SUPPORTED -> "send HTTP/1.1";
            case SERVICE_UNAVAILABLE -> "the service does not answer at the moment; ask again in a few seconds";
            case INTERNAL_SERVER_ERROR -> "the service failed; nothing more can be said here";
            case null, default -> "the request cannot be answered; GET /v3/api-docs says what can be asked";
        };
    }

    /** Returns the code of a status for which nothing more is known. */
    static String codeOf(HttpStatusCode status) {
        return switch (HttpStatus.resolve(status.value())) {
            case UNAUTHORIZED -> "UNAUTHENTICATED";
            case CONTENT_TOO_LARGE -> "TOO_LARGE";
            case INTERNAL_SERVER_ERROR -> "INTERNAL";
            case BAD_REQUEST -> "MALFORMED";
            case SERVICE_UNAVAILABLE -> "UNAVAILABLE";
            case HttpStatus known -> known.name();
            case null -> "UNKNOWN";
        };
    }
}
