package partnerships.defaults.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Principal;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import partnerships.store.document.Command;
import partnerships.store.document.Expected;
import partnerships.store.document.IdempotencyKey;
import partnerships.store.tracing.Traces;

/**
 * Hands a controller method the terms on which the caller asks: who, under which key ({@code Idempotency-Key}), having seen
 * which versions ({@code If-Match}), as part of which trace.
 */
final class CommandArgument implements HandlerMethodArgumentResolver {

    private static final String KEY_HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final Traces traces;

    CommandArgument(Traces traces) {
        this.traces = traces;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Command.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binders) {
        var request = Objects.requireNonNull(webRequest.getNativeRequest(HttpServletRequest.class), "an HTTP request");
        var origin = RequestOrigin.of(request);
        return new Command(
                actor(request.getUserPrincipal()),
                key(request, webRequest.getNativeRequest(BufferedRequest.class)),
                expected(request.getHeaders(HttpHeaders.IF_MATCH)),
                false,
                new Command.Origin(
                        origin.correlationId(), null, traces.current().orElse(null)));
    }

    private static String actor(@Nullable Principal principal) {
        if (principal == null) {
            throw new InsufficientAuthenticationException("no token");
        }
        return principal.getName();
    }

    private static @Nullable IdempotencyKey key(HttpServletRequest request, @Nullable BufferedRequest buffered) {
        String value = request.getHeader(KEY_HEADER);
        if (value == null) {
            return null;
        }
        if (!KEY.matcher(value).matches()) {
            throw new Invalid(KEY_HEADER, "FORMAT", "has 1 to 200 visible ASCII characters");
        }
        return new IdempotencyKey(value, hash(request, buffered == null ? new byte[0] : buffered.body()));
    }

    /** A header may come in several lines, which are one list. */
    private static @Nullable Expected expected(Enumeration<String> ifMatch) {
        return ifMatch.hasMoreElements() ? EntityTags.read(String.join(",", Collections.list(ifMatch))) : null;
    }

    private static String hash(HttpServletRequest request, byte[] body) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            String line = request.getMethod() + " " + request.getRequestURI() + "?" + request.getQueryString() + "\n";
            sha.update(line.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha.digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
