package partnerships.defaults.web;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
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

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notDone(StoreException e) {
        var status = statusOf(e);
        var answer = ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (e instanceof StoreException.Temporary temporary) {
            long seconds = Math.max(1, temporary.retryAfter().toSeconds());
            answer.header(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        }
        return answer.body(Problem.of(status, e.code(), String.valueOf(e.getMessage())));
    }

    private static HttpStatus statusOf(StoreException e) {
        return switch (e) {
            case StoreException.NotFound _ -> HttpStatus.NOT_FOUND;
            case StoreException.VersionConflict _ -> HttpStatus.PRECONDITION_FAILED;
            case StoreException.PreconditionRequired _ -> HttpStatus.PRECONDITION_REQUIRED;
            case StoreException.KeyReused _ -> HttpStatus.UNPROCESSABLE_CONTENT;
            case StoreException.ReferenceTaken _, StoreException.HistoryAhead _ -> HttpStatus.CONFLICT;
            case StoreException.EventTooLarge _ -> HttpStatus.CONTENT_TOO_LARGE;
            case StoreException.Temporary _ -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }
}
