package partnerships.defaults.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses control characters in parameters, as bodies refuse them in text. */
final class ParameterInterceptor implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.getParameterMap().forEach((name, values) -> {
            if (!Stream.of(values).allMatch(PlainText::isOneLine)) {
                throw new Invalid(name, "CONTROL_CHARACTER", "contains a control character");
            }
        });
        return true;
    }
}
