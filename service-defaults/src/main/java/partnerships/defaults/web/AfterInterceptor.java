package partnerships.defaults.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import partnerships.contracts.Position;

/**
 * Lets a reader see its own writes: {@code ?after=<position>} on any GET waits until this service has applied that position, for
 * at most two seconds. Then it answers 503 with {@code Retry-After}, never something older. What the caller may not see is waited for
 * as long as what was never there.
 */
final class AfterInterceptor implements HandlerInterceptor {

    static final String PARAMETER = "after";
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(250);

    private final List<AppliedPositions> parts;
    private final SubjectAccess access;

    AfterInterceptor(List<AppliedPositions> parts, SubjectAccess access) {
        this.parts = List.copyOf(parts);
        this.access = access;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException {
        String after = request.getParameter(PARAMETER);
        if (after != null && HttpMethod.GET.matches(request.getMethod())) {
            await(parse(after), request);
        }
        return true;
    }

    private static Position parse(String after) {
        try {
            return Position.parse(after);
        } catch (IllegalArgumentException e) {
            throw new Invalid(PARAMETER, "FORMAT", "is a position as a command answers it");
        }
    }

    private void await(Position position, HttpServletRequest request) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        long pause = FIRST_PAUSE.toNanos();
        while (!applied(position) || !access.mayKnow(request, position.subject())) {
            if (System.nanoTime() - end > 0) {
                throw new Unapplied(position);
            }
            TimeUnit.NANOSECONDS.sleep(Math.min(pause, end - System.nanoTime() + 1));
            pause = Math.min(pause * 3 / 2, LONGEST_PAUSE.toNanos());
        }
    }

    /** Somebody here knows the subject, and everybody who does has come far enough. */
    private boolean applied(Position position) {
        var known = parts.stream()
                .map(part -> part.applied(position))
                .flatMap(Optional::stream)
                .toList();
        return !known.isEmpty() && !known.contains(false);
    }
}
