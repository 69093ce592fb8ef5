package partnerships.exports.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.servlet.HandlerInterceptor;
import partnerships.exports.Form;

/**
 * Bounds how many answers are read at once, so that many readers wait, and never more is in memory than the service can bear. Whole
 * tables have places of their own: a slow reader keeps nobody from a page. Whoever comes waits in line, since one who is sent away loses
 * the place to those who come later; where too many wait already, or the line does not move, the answer is 503.
 */
public final class Turns implements HandlerInterceptor {

    private static final int PAGES = 4;
    private static final int TABLES = 2;
    private static final int WAITING = 32;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String PLACE = Turns.class.getName();

    private final Forms forms;
    private final Semaphore pages = new Semaphore(PAGES, true);
    private final Semaphore tables = new Semaphore(TABLES, true);

    public Turns(Forms forms) {
        this.forms = forms;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException, HttpMediaTypeNotAcceptableException {
        Semaphore places = forms.wanted(request) == Form.CSV ? tables : pages;
        if (places.getQueueLength() >= WAITING || !places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new Busy();
        }
        request.setAttribute(PLACE, places);
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception e) {
        if (request.getAttribute(PLACE) instanceof Semaphore places) {
            request.removeAttribute(PLACE);
            places.release();
        }
    }
}
