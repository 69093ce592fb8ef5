package partnerships.defaults.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.json.JsonMapper;

/** The one door through which bodies come: JSON, read strictly, and if it is not as it must be, all that is wrong with it at once. */
final class StrictJsonConverter extends JacksonJsonHttpMessageConverter {

    private final BodyFaults faults;

    StrictJsonConverter(JsonMapper json, BodyFaults faults) {
        super(json);
        this.faults = faults;
    }

    @Override
    public boolean canRead(ResolvableType type, @Nullable MediaType mediaType) {
        return MediaType.APPLICATION_JSON.equalsTypeAndSubtype(mediaType) && super.canRead(type, mediaType);
    }

    /** @throws Invalid with every fault that can be recognised apart from the others */
    @Override
    public Object read(ResolvableType type, HttpInputMessage input, @Nullable Map<String, Object> hints)
            throws IOException {
        byte[] body = input.getBody().readAllBytes();
        try {
            return super.read(type, new Kept(body, input.getHeaders()), hints);
        } catch (HttpMessageNotReadableException e) {
            var found = faults.of(body, getMapper().constructType(type.getType()));
            if (found.isEmpty()) {
                throw e;
            }
            throw BodyFaults.invalid(found);
        }
    }

    /** A body that can be read again. */
    private static final class Kept implements HttpInputMessage {

        private final byte[] body;
        private final HttpHeaders headers;

        Kept(byte[] body, HttpHeaders headers) {
            this.body = body;
            this.headers = headers;
        }

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(body);
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }
    }
}
