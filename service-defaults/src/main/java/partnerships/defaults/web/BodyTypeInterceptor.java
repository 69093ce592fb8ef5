package partnerships.defaults.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.WebUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets a body pass that is {@code application/json} in UTF-8, to an endpoint that takes one. Everything else is 415, whichever
 * converters there are. What takes no body takes the empty object, which some clients send always, and nothing in it.
 */
final class BodyTypeInterceptor implements HandlerInterceptor {

    private static final List<MediaType> JSON = List.of(MediaType.APPLICATION_JSON);

    private final JsonMapper json;
    private final BodyFaults faults;

    BodyTypeInterceptor(JsonMapper json, BodyFaults faults) {
        this.json = json;
        this.faults = faults;
    }

    /** The body of an endpoint that takes none. */
    private record Nothing() {}

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws HttpMediaTypeNotSupportedException {
        if (handler instanceof HandlerMethod method && request.getDispatcherType() == DispatcherType.REQUEST) {
            boolean taken = Arrays.stream(method.getMethodParameters())
                    .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class));
            byte[] body = body(request);
            if (taken || body.length > 0) {
                requireJson(request.getContentType());
                requireUtf8(request, body);
            }
            if (!taken && body.length > 0) {
                requireNothing(body);
            }
        }
        return true;
    }

    private static byte[] body(HttpServletRequest request) {
        var buffered = WebUtils.getNativeRequest(request, BufferedRequest.class);
        return buffered == null ? new byte[0] : buffered.body();
    }

    private static void requireJson(@Nullable String contentType) throws HttpMediaTypeNotSupportedException {
        MediaType type = parsed(contentType);
        if (type == null
                || !type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
                || (type.getCharset() != null && !StandardCharsets.UTF_8.equals(type.getCharset()))) {
            throw new HttpMediaTypeNotSupportedException(type, JSON);
        }
    }

    /** JSON's own reader would find out by itself that it is UTF-16, and believe it; NUL bytes are in no JSON. */
    private static void requireUtf8(HttpServletRequest request, byte[] body) throws HttpMediaTypeNotSupportedException {
        if (request.getHeader(HttpHeaders.CONTENT_ENCODING) != null) {
            throw new HttpMediaTypeNotSupportedException((MediaType) null, JSON);
        }
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            if (text.chars().noneMatch(c -> c == 0)) {
                return;
            }
        } catch (CharacterCodingException e) {
            // is answered as the NUL is
        }
        throw new Invalid(BadRequests.MALFORMED, List.of());
    }

    /** A charset that nobody knows makes a type unreadable, too. */
    private static @Nullable MediaType parsed(@Nullable String contentType) throws HttpMediaTypeNotSupportedException {
        try {
            return contentType == null ? null : MediaType.parseMediaType(contentType);
        } catch (InvalidMediaTypeException e) {
            throw new HttpMediaTypeNotSupportedException((MediaType) null, JSON);
        }
    }

    private void requireNothing(byte[] body) {
        try {
            json.readValue(body, Nothing.class);
        } catch (JacksonException e) {
            var found = faults.of(body, json.constructType(Nothing.class));
            throw found.isEmpty() ? new Invalid(BadRequests.MALFORMED, List.of()) : BodyFaults.invalid(found);
        }
    }
}
