package partnerships.defaults.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.res.StringManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers what the connector refuses before any filter sees it, a request line that is none, a path with {@code %2F}, headers
 * without end, with a problem instead of a page. Headers that are too long for a token to be read in them are 401.
 */
public final class ProblemReportValve extends ErrorReportValve {

    private static final Logger log = LoggerFactory.getLogger(ProblemReportValve.class);
    /** What the connector says, in the language of this machine, when headers go beyond its buffer. */
    private static final String TOO_LARGE =
            StringManager.getManager("org.apache.coyote.http11").getString("iib.requestheadertoolarge.error");

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var possible = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, possible);
        if (possible.get()) {
            try {
                write(request, response, refusal(request, response, throwable));
            } catch (IOException | IllegalStateException e) {
                log.debug("whoever asked is gone", e);
            }
        }
    }

    private static HttpStatus refusal(Request request, Response response, @Nullable Throwable throwable) {
        if (throwable != null && TOO_LARGE.equals(throwable.getMessage())) {
            return isToken(request) ? HttpStatus.UNAUTHORIZED : HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE;
        }
        return Objects.requireNonNullElse(HttpStatus.resolve(response.getStatus()), HttpStatus.BAD_REQUEST);
    }

    /** The header that went beyond the limit is the last of which the name was read. */
    private static boolean isToken(Request request) {
        var headers = request.getCoyoteRequest().getMimeHeaders();
        return headers.size() > 0
                && HttpHeaders.AUTHORIZATION.equalsIgnoreCase(String.valueOf(headers.getName(headers.size() - 1)));
    }

    private static void write(Request request, Response response, HttpStatus status) throws IOException {
        response.setStatus(status.value());
        SecurityHeaders.write(response);
        response.setHeader(
                RequestOrigin.CORRELATION_ID, RequestOrigin.read(request).correlationId());
        if (status == HttpStatus.UNAUTHORIZED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
        }
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        var writer = response.getReporter();
        if (writer != null) {
            writer.write(text(status));
            response.finishResponse();
        }
    }

    private static String text(HttpStatus status) {
        var problem = Problem.of(status);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("type", String.valueOf(problem.getType()));
        fields.put("title", status.getReasonPhrase());
        fields.put("status", status.value());
        fields.put("detail", String.valueOf(problem.getDetail()));
        fields.put(Problem.CODE, Problem.codeOf(status));
        return JsonMapper.shared().writeValueAsString(fields);
    }
}
