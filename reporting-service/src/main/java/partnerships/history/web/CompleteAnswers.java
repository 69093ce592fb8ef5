package partnerships.history.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import partnerships.defaults.web.Problem;
import partnerships.history.Completeness;

/** Answers nothing from a history that lacks something; operators are answered always. */
@RestControllerAdvice
final class CompleteAnswers implements HandlerInterceptor, WebMvcConfigurer {

    private static final String RETRY_AFTER_SECONDS = "5";

    private final Completeness history;

    CompleteAnswers(Completeness history) {
        this.history = history;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/v1/**").excludePathPatterns("/v1/operations/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!history.complete()) {
            throw new IncompleteHistory();
        }
        return true;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> incomplete(IncompleteHistory e) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .body(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "HISTORY_INCOMPLETE", String.valueOf(e.getMessage())));
    }
}
