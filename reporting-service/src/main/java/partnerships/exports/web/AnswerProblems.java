package partnerships.exports.web;

import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoOperationTimeoutException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import partnerships.defaults.web.Problem;

/** Says that an answer cannot be had at the moment, and when to ask again. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class AnswerProblems {

    private static final String SECONDS = "2";

    @ExceptionHandler
    ResponseEntity<ProblemDetail> busy(Busy e) {
        return later("BUSY", String.valueOf(e.getMessage()));
    }

    @ExceptionHandler({MongoExecutionTimeoutException.class, MongoOperationTimeoutException.class})
    ResponseEntity<ProblemDetail> tookTooLong(MongoException e) {
        return later("TOOK_TOO_LONG", "the database did not find the answer in the time that a question has");
    }

    private static ResponseEntity<ProblemDetail> later(String code, String detail) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.RETRY_AFTER, SECONDS)
                .body(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, code, detail));
    }
}
