package partnerships.system;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/**
 * Receives the spans of running services (OTLP over HTTP). Writes each into {@code target/services}, where it is searched for
 * personal data.
 */
final class SpanCollector implements AutoCloseable {

    private final HttpServer server;
    private final Path file;
    private final Map<String, OtlpSpan> spans = new ConcurrentHashMap<>();

    private SpanCollector(HttpServer server, Path file) {
        this.server = server;
        this.file = file;
    }

    static SpanCollector start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            Path folder = Files.createDirectories(Path.of("target", "services"));
            var collector = new SpanCollector(
                    server, folder.resolve("spans-" + server.getAddress().getPort() + ".log"));
            server.createContext("/v1/traces", collector::take);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return collector;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns what makes a service send its spans here. */
    Map<String, Object> settings() {
        return Map.of(
                "management.opentelemetry.tracing.export.otlp.endpoint",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/traces",
                "management.opentelemetry.tracing.export.schedule-delay",
                "500ms");
    }

    /** Returns all spans of that name. */
    List<OtlpSpan> named(String name) {
        return spans.values().stream().filter(span -> span.name().equals(name)).toList();
    }

    /** Returns the spans that lead to this one, from the first of its trace to itself, as far as they have arrived. */
    List<OtlpSpan> pathTo(OtlpSpan last) {
        var path = new ArrayList<OtlpSpan>();
        Optional<OtlpSpan> span = Optional.of(last);
        while (span.isPresent()) {
            path.addFirst(span.get());
            span = Optional.ofNullable(spans.get(span.get().parentId()));
        }
        return path;
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            for (OtlpSpan span : OtlpSpan.readAll(exchange.getRequestBody().readAllBytes())) {
                spans.put(span.spanId(), span);
                note(span);
            }
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private synchronized void note(OtlpSpan span) throws IOException {
        Files.writeString(file, span + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
