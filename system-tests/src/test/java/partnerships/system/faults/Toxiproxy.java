package partnerships.system.faults;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import partnerships.localrun.process.LeashedProcess;
import partnerships.localrun.process.Ports;
import tools.jackson.databind.json.JsonMapper;

/** Wires that can be cut, slowed and silenced: Toxiproxy, driven through its HTTP interface. */
final class Toxiproxy implements AutoCloseable {

    private static final String VERSION = "v2.12.0";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final LeashedProcess process;
    private final int port;

    private Toxiproxy(LeashedProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Which way bytes go that a fault meets. */
    enum Way {
        /** From the client to the server: requests. */
        UPSTREAM,
        /** From the server to the client: replies. */
        DOWNSTREAM
    }

    /** Starts it without any proxy. */
    static Toxiproxy start(Path folder) {
        int port = Ports.free();
        var program = new LeashedProcess.Program(
                List.of(binary().toString(), "-host", "127.0.0.1", "-port", Integer.toString(port)),
                Map.of("LOG_LEVEL", "warn"),
                folder.resolve("toxiproxy.log"),
                folder.resolve("toxiproxy.pid"),
                Duration.ofSeconds(5));
        var toxiproxy = new Toxiproxy(LeashedProcess.start(program), port);
        await().atMost(Duration.ofSeconds(20)).ignoreExceptions().until(() -> {
            toxiproxy.call("GET", "/version", null);
            return true;
        });
        return toxiproxy;
    }

    /** One wire. Faults on it last until they are removed; see Toxiproxy's own names of toxics. */
    final class Proxy {
        private final String name;
        private final int listens;

        private Proxy(String name, int listens) {
            this.name = name;
            this.listens = listens;
        }

        int port() {
            return listens;
        }

        /** Cuts it: connections end, and nobody gets through. */
        void cut() {
            call("POST", "/proxies/" + name, Map.of("enabled", false));
        }

        /** Swallows everything that goes one way, without ending connections. */
        void swallow(Way way) {
            toxic(way, "timeout", Map.of("timeout", 0));
        }

        /** Delays everything that goes one way. */
        void delay(Way way, Duration by) {
            toxic(way, "latency", Map.of("latency", by.toMillis()));
        }

        /** Ends connections once this many bytes have gone one way. */
        void endAfter(Way way, long bytes) {
            toxic(way, "limit_data", Map.of("bytes", bytes));
        }

        /** Resets connections as soon as anything goes one way. */
        void reset(Way way) {
            toxic(way, "reset_peer", Map.of("timeout", 0));
        }

        /** Lets no more than this through one way. */
        void throttle(Way way, long kilobytesPerSecond) {
            toxic(way, "bandwidth", Map.of("rate", kilobytesPerSecond));
        }

        private void toxic(Way way, String type, Map<String, Object> attributes) {
            String stream = way.name().toLowerCase(java.util.Locale.ROOT);
            call(
                    "POST",
                    "/proxies/" + name + "/toxics",
                    Map.of("name", type + "-" + stream, "type", type, "stream", stream, "attributes", attributes));
        }

        /** Takes every fault out of this wire. */
        void mend() {
            call("POST", "/proxies/" + name, Map.of("enabled", true));
            var toxics = JSON.readTree(call("GET", "/proxies/" + name + "/toxics", null));
            toxics.forEach(toxic -> call(
                    "DELETE",
                    "/proxies/" + name + "/toxics/" + toxic.path("name").asString(),
                    null));
        }
    }

    /** Opens a wire to a port of this machine on a free port. */
    Proxy open(String name, int to) {
        return open(name, Ports.free(), to);
    }

    /** Opens a wire to a port of this machine. */
    Proxy open(String name, int listens, int to) {
        call(
                "POST",
                "/proxies",
                Map.of("name", name, "listen", "127.0.0.1:" + listens, "upstream", "127.0.0.1:" + to, "enabled", true));
        return new Proxy(name, listens);
    }

    /** Returns the wire to a broker that is there from the start. */
    Proxy kafka(int broker) {
        return new Proxy("kafka-" + broker, 0);
    }

    /** Removes a wire. */
    void remove(Proxy proxy) {
        call("DELETE", "/proxies/" + proxy.name, null);
    }

    /** Takes every fault out of every wire. */
    void reset() {
        call("POST", "/reset", Map.of());
    }

    private String call(String method, String path, @org.jspecify.annotations.Nullable Object body) {
        var publisher = body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(10))
                .method(method, publisher)
                .build();
        try {
            var answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 400) {
                throw new IllegalStateException("Toxiproxy: " + method + " " + path + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Finds it on the path, or builds it once with Go into the cache that every checkout shares. */
    private static Path binary() {
        for (String folder : List.of(System.getenv("PATH").split(":", -1))) {
            Path found = Path.of(folder, "toxiproxy-server");
            if (Files.isExecutable(found)) {
                return found;
            }
        }
        Path cache = Path.of(System.getProperty("user.home"), ".cache", "partnerships", "toxiproxy-" + VERSION);
        Path built = cache.resolve("server");
        if (!Files.isExecutable(built)) {
            build(cache);
        }
        return built;
    }

    private static void build(Path cache) {
        try {
            String go = Stream.of("/usr/local/go/bin/go", "/usr/lib/go/bin/go")
                    .filter(candidate -> Files.isExecutable(Path.of(candidate)))
                    .findFirst()
                    .orElse("go");
            Path log = Files.createDirectories(cache).resolve("build.log");
            var builder = new ProcessBuilder(go, "install", "github.com/Shopify/toxiproxy/v2/cmd/server@" + VERSION)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().put("GOBIN", cache.toString());
            var process = builder.start();
            if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException(
                        "Toxiproxy is not on the path (toxiproxy-server) and could not be built with Go; see " + log);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Toxiproxy is not on the path (toxiproxy-server), and there is no Go", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
