package partnerships.defaults.web;

import java.util.List;
import org.springframework.http.ProblemDetail;

/** A request that cannot be understood or makes no sense. HTTP answers 400 with its code and fields. */
public final class Invalid extends RuntimeException {

    private final String code;
    private final List<Problem.Field> errors;

    /** A value that makes no sense: 400 {@code INVALID}. */
    public Invalid(String field, String fieldCode, String message) {
        this("INVALID", List.of(new Problem.Field(field, fieldCode, message)));
    }

    public Invalid(String code, List<Problem.Field> errors) {
        super(code + ": " + errors);
        this.code = code;
        this.errors = List.copyOf(errors);
    }

    ProblemDetail problem() {
        return Problem.badRequest(code, "the request has errors", errors);
    }
}
