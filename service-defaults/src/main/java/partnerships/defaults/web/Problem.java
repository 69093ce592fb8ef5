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
