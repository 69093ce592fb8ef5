package partnerships.defaults.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import partnerships.defaults.web.ProblemWriter;
import partnerships.defaults.web.SecurityHeaders;

/** Answers what the firewall refuses, a path that could be read in two ways or a method that is none, with a problem. */
final class RejectedRequests implements RequestRejectedHandler {

    private static final Set<String> METHODS = Set.of("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT");

    private final ProblemWriter problems;
    private final Strangers strangers;

    RejectedRequests(ProblemWriter problems, Strangers strangers) {
        this.problems = problems;
        this.strangers = strangers;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException e)
            throws IOException {
        SecurityHeaders.write(response);
        if (strangers.asksTooFast(request)) {
            strangers.refuse(request, response);
        } else if (METHODS.contains(request.getMethod())) {
            problems.write(request, response, HttpStatus.BAD_REQUEST);
        } else {
            response.setHeader(HttpHeaders.ALLOW, "GET, POST, PUT");
            problems.write(request, response, HttpStatus.METHOD_NOT_ALLOWED);
        }
    }
}
