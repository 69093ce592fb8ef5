package partnerships.store.tracing;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import partnerships.contracts.CloudEvent;

/**
 * Makes what happens later a part of the trace that it follows from: an event carries the context of the span that committed it,
 * a job that of the span that began it. Spans name types, ids and codes; no message of an exception, which may carry data of people.
 */
public final class Traces {

    /** Where nobody traces. */
    public static final Traces NONE = new Traces(Tracer.NOOP, Propagator.NOOP);

    private final Tracer tracer;
    private final Propagator propagator;

    public Traces(Tracer tracer, Propagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    /** Returns the W3C trace context of the span in progress on this thread, if there is one. */
    public Optional<String> current() {
        return Optional.ofNullable(tracer.currentTraceContext().context())
                .filter(context -> !context.traceId().isEmpty())
                .map(Traces::traceparent);
    }

    /**
     * Prepares a span; whoever starts it ends it.
     *
     * @param traceparent of the span that it follows from; null for what begins a trace of its own
     */
    public Span.Builder following(@Nullable String traceparent) {
        return traceparent == null
                ? tracer.spanBuilder().setNoParent()
                : propagator.extract(Map.of(CloudEvent.TRACE_PARENT, traceparent), Map::get);
    }

    /** Does the work as that span, and ends it; a failure leaves its class there and passes on. */
    public void within(Span span, Runnable work) {
        within(span, () -> {
            work.run();
            return true;
        });
    }

    /** The same for work that answers something. */
    public <T> T within(Span span, Supplier<T> work) {
        try (var _ = tracer.withSpan(span)) {
            return work.get();
        } catch (RuntimeException e) {
            failed(span, e);
            throw e;
        } finally {
            span.end();
        }
    }

    /** Notes on a span that it failed, and how. */
    public static void failed(Span span, Throwable failure) {
        span.tag("error.type", failure.getClass().getName());
    }

    private static String traceparent(TraceContext context) {
        String flags = Boolean.FALSE.equals(context.sampled()) ? "00" : "01";
        return "00-" + context.traceId() + "-" + context.spanId() + "-" + flags;
    }
}
