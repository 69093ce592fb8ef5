package partnerships.defaults.web;

import java.util.List;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import partnerships.store.NotAllowed;
import partnerships.store.Refused;
import partnerships.store.document.StoreException;

/** Turns what the domain refuses and what the store cannot do into problems. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE - 1)
final class StoreProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refused e) {
        return ProblemAdvice.answer(Problem.of(HttpStatus.CONFLICT, e.code(), e.detail()));
    }

    /** The same answer as that of the security filters. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> notAllowed(NotAllowed e) {
        return ResponseEntity.status(HttpStatus.FORBIDDEN)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.WWW_AUTHENTICATE, Problem.INSUFFICIENT_SCOPE)
                .body(Problem.of(HttpStatus.FORBIDDEN));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notDone(StoreException e) {
        var status = statusOf(e);
        var answer = ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (e instanceof StoreException.Temporary temporary) {
            long seconds = Math.max(1, temporary.retryAfter().toSeconds());
            answer.header(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        }
        var problem = Problem.of(status, e.code(), String.valueOf(e.getMessage()));
        if (e instanceof StoreException.ContractViolated violated) {
            problem.setProperty(Problem.ERRORS, fields(violated));
        }
        return answer.body(problem);
    }

    private static List<Problem.Field> fields(StoreException.ContractViolated violated) {
        return violated.breaches().stream()
                .map(breach ->
                        new Problem.Field(breach.path(), codeOf(breach.rule()), breach.rule() + " " + breach.asked()))
                .toList();
    }

    private static String codeOf(String rule) {
        return rule.replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    }

    private static HttpStatus statusOf(StoreException e) {
        return switch (e) {
            case StoreException.NotFound _ -> HttpStatus.NOT_FOUND;
            case StoreException.VersionConflict _ -> HttpStatus.PRECONDITION_FAILED;
            case StoreException.PreconditionRequired _ -> HttpStatus.PRECONDITION_REQUIRED;
            case StoreException.KeyReused _ -> HttpStatus.UNPROCESSABLE_CONTENT;
            case StoreException.ReferenceTaken _, StoreException.HistoryAhead _ -> HttpStatus.CONFLICT;
            case StoreException.ContractViolated _ -> HttpStatus.BAD_REQUEST;
            case StoreException.EventTooLarge _ -> HttpStatus.CONTENT_TOO_LARGE;
            case StoreException.Temporary _ -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }
}
