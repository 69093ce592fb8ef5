package partnerships.defaults.tracing;

import io.micrometer.observation.ObservationPredicate;
import io.micrometer.tracing.otel.bridge.Slf4JEventListener;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.SpanExporters;
import org.springframework.context.annotation.Bean;
import org.springframework.http.server.observation.ServerRequestObservationContext;

/** Gives every service a tracer. Its spans leave the process only where the operator names a collector. */
@AutoConfiguration(before = OpenTelemetryTracingAutoConfiguration.class)
public class TracingDefaults {

    /** Puts the trace into every log line written within it, under the names that ECS has for it. */
    @Bean
    Slf4JEventListener traceInLogs() {
        return new Slf4JEventListener("trace.id", "span.id");
    }

    @Bean
    SpanExporters spanExporters(ObjectProvider<SpanExporter> exporters) {
        return SpanExporters.of(exporters
                .orderedStream()
                .<SpanExporter>map(SpansWithoutMessages::new)
                .toList());
    }

    /** A probe that asks each second tells no story. */
    @Bean
    ObservationPredicate noTraceOfProbes() {
        return (_, context) ->
                !(context instanceof ServerRequestObservationContext request && isProbe(request.getCarrier()));
    }

    private static boolean isProbe(@Nullable HttpServletRequest request) {
        return request != null && request.getRequestURI().startsWith("/actuator");
    }
}
