package partnerships.defaults.web;

import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.util.List;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.kafka.KafkaException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import partnerships.dates.ImpossibleDate;
import partnerships.time.UnclearLocalTime;
import partnerships.time.UnknownZone;

/** Turns whatever a controller did not do into a problem. An advice of the service comes first. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notFound(NotFound e) {
        return answer(Problem.of(HttpStatus.NOT_FOUND, "NOT_FOUND", message(e)));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(Invalid e) {
        return answer(e.problem());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unclearTime(UnclearLocalTime e) {
        var problem = Problem.of(HttpStatus.CONFLICT, e.code(), message(e));
        problem.setProperty(
                "validOffsets", e.validOffsets().stream().map(Object::toString).toList());
        return answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknownZone(UnknownZone e) {
        return answer(Problem.of(HttpStatus.BAD_REQUEST, "UNKNOWN_ZONE", message(e)));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> impossibleDate(ImpossibleDate e) {
        return answer(Problem.of(HttpStatus.CONFLICT, e.code(), message(e)));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unapplied(Unapplied e) {
        return later("NOT_APPLIED_YET", message(e));
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        QueryTimeoutException.class,
        MongoTimeoutException.class,
        MongoSocketException.class,
        MongoNotPrimaryException.class
    })
    ResponseEntity<ProblemDetail> databaseAway(RuntimeException e) {
        log.warn("the database did not answer: {}", Causes.of(e));
        return later("UNAVAILABLE", "the database does not answer at the moment");
    }

    @ExceptionHandler({RetriableException.class, KafkaException.class})
    ResponseEntity<ProblemDetail> brokerAway(RuntimeException e) {
        log.warn("the broker did not answer: {}", Causes.of(e));
        return later("UNAVAILABLE", "the broker does not answer at the moment");
    }

    /** Parameters without a name, in no known encoding, or with characters that no parameter has: seen by whoever reads them first. */
    @ExceptionHandler({RequestRejectedException.class, InvalidParameterException.class})
    ResponseEntity<ProblemDetail> unreadableParameters(RuntimeException e) {
        return answer(Problem.badRequest("MALFORMED", "the parameters cannot be read", List.of()));
    }

    /** A fault of ours, unless it is for the security filters to answer. The log gets where, never what: messages of exceptions may carry data of people. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> fault(RuntimeException e) {
        if (e instanceof AccessDeniedException || e instanceof AuthenticationException) {
            throw e;
        }
        log.error("a request failed: {}", Causes.of(e));
        return answer(Problem.of(
                HttpStatus.INTERNAL_SERVER_ERROR, "INTERNAL", "the service failed; nothing more can be said here"));
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var problem = BadRequests.problem(e, status);
        if (status.is5xxServerError()) {
            log.error("a request failed: {}", Causes.of(e));
        }
        var own = new HttpHeaders(); // those handed over can be read-only
        own.putAll(headers);
        own.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return new ResponseEntity<>(problem, own, status);
    }

    private static ResponseEntity<ProblemDetail> later(String code, String detail) {
        var problem = Problem.of(HttpStatus.SERVICE_UNAVAILABLE, code, detail);
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.RETRY_AFTER, "2")
                .body(problem);
    }

    static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static String message(RuntimeException e) {
        return String.valueOf(e.getMessage());
    }
}
