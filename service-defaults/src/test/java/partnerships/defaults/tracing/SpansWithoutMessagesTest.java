package partnerships.defaults.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpansWithoutMessagesTest {

    private final List<SpanData> exported = new ArrayList<>();

    @Test
    void aSpanThatFailedSaysSoAndNotWhatTheExceptionSaid() {
        try (var tracers = SdkTracerProvider.builder()
                .addSpanProcessor(SimpleSpanProcessor.create(new SpansWithoutMessages(keeping())))
                .build()) {
            var failure = new IllegalStateException("anna@example.org is unknown");
            var span = tracers.get("test").spanBuilder("find").startSpan();
            span.recordException(failure);
            span.setStatus(StatusCode.ERROR, failure.getMessage());
            span.end();
        }

        assertThat(exported).singleElement().satisfies(span -> {
            assertThat(span.getName()).isEqualTo("find");
            assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
            assertThat(span.getStatus().getDescription()).isEmpty();
            assertThat(span.getEvents()).isEmpty();
        });
    }

    private SpanExporter keeping() {
        return new SpanExporter() {
            @Override
            public CompletableResultCode export(Collection<SpanData> spans) {
                exported.addAll(spans);
                return CompletableResultCode.ofSuccess();
            }

            @Override
            public CompletableResultCode flush() {
                return CompletableResultCode.ofSuccess();
            }

            @Override
            public CompletableResultCode shutdown() {
                return CompletableResultCode.ofSuccess();
            }
        };
    }
}
