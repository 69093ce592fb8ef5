package partnerships.system;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import partnerships.localrun.process.LeashedProcess;
import partnerships.localrun.process.Ports;
import partnerships.testkit.rig.TestRig;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One packaged service as a process of its own: what is deployed is what is tested, and a test can kill it. */
public final class RunningService implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private static final Duration PATIENCE = Duration.ofMinutes(6);
    /** A graceful stop takes 20 s at most; whoever writes a cache of its classes takes longer. */
    private static final Duration GRACE = Duration.ofMinutes(4);

    private static final Path FOLDER = Path.of("target", "services").toAbsolutePath();

    private final String module;
    private final LeashedProcess process;
    private final int port;
    private final int managementPort;
    private final Path log;
    private volatile boolean frozen;

    private RunningService(String module, LeashedProcess process, int port, int managementPort) {
        this.module = module;
        this.process = process;
        this.port = port;
        this.managementPort = managementPort;
        this.log = log(module, port);
    }

    /** What came back for a request; status 0 means that nothing did. */
    public record Answer(int status, String text) {
        public JsonNode json() {
            return JSON.readTree(text);
        }
    }

    /**
     * Starts a service on the rig's servers, without waiting until it is ready.
     *
     * @param settings in addition to the rig's, or instead of them
     */
    static RunningService start(String module, TestRig rig, Map<String, Object> settings) {
        var all = new HashMap<String, Object>(rig.settings());
        all.putAll(settings);
        return start(module, List.of("-jar", jar(module).toString()), all);
    }

    /**
     * Starts a service, without waiting until it is ready.
     *
     * @param program the JVM's words that name the jar, and any before
     * @param settings all that it is told besides its ports
     */
    public static RunningService start(String module, List<String> program, Map<String, Object> settings) {
        int port = Ports.free();
        int managementPort = Ports.free();
        var all = new HashMap<String, Object>();
        all.put("server.port", port);
        all.put("management.server.port", managementPort);
        all.put("server.address", "127.0.0.1");
        all.put("management.server.address", "127.0.0.1");
        all.put("spring.profiles.active", "local");
        settings.forEach((key, value) -> {
            if (!key.endsWith("server.port")) {
                all.put(key, value);
            }
        });
        var process = new LeashedProcess.Program(
                command(program, all),
                Map.of(),
                log(module, port),
                FOLDER.resolve(module + "-" + port + ".pid"),
                GRACE);
        return new RunningService(module, LeashedProcess.start(process), port, managementPort);
    }

    private static Path log(String module, int port) {
        return FOLDER.resolve(module + "-" + port + ".log");
    }

    private static List<String> command(List<String> program, Map<String, Object> settings) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m"));
        command.addAll(program);
        settings.forEach((key, value) -> command.add("--" + key + "=" + value));
        return command;
    }

    private static Path jar(String module) {
        try (var files = Files.list(Path.of("..", module, "target"))) {
            return files.filter(file -> file.getFileName().toString().matches(module + "-[0-9].*\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(module + " is not packaged; run mvn package"))
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(module + " is not packaged; run mvn package", e);
        }
    }

    /** Waits until it takes requests. */
    public RunningService awaitReady() {
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> {
                    assertThat(process.isAlive()).as("it runs; see %s", log).isTrue();
                    assertThat(request(managementPort, "GET", "/actuator/health/readiness", Map.of(), null)
                                    .status())
                            .isEqualTo(200);
                });
        return this;
    }

    /** Returns whether it takes requests now. */
    public boolean isReady() {
        return request(managementPort, "GET", "/actuator/health/readiness", Map.of(), null)
                        .status()
                == 200;
    }

    public String module() {
        return module;
    }

    /** Returns the file that holds what it printed. */
    public Path log() {
        return log;
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Returns its exit code, if it has ended. */
    public Optional<Integer> exitCode() {
        return process.exitCode();
    }

    /** Ends it as a crash would (SIGKILL). */
    public void kill() {
        process.kill();
    }

    /** Stops the process where it is (SIGSTOP), until {@link #goOn}. */
    public void freeze() {
        frozen = true;
        process.signal("STOP");
    }

    /** Lets a frozen process go on (SIGCONT). */
    public void goOn() {
        process.signal("CONT");
        frozen = false;
    }

    /** Asks it to end (SIGTERM), without waiting. */
    public void askToEnd() {
        process.askToEnd();
    }

    /** Stops it, and keeps its metrics beside its log, for whoever looks through what a service tells about itself. */
    @Override
    public void close() {
        if (process.isAlive() && !frozen) {
            keepMetrics();
        }
        process.close();
    }

    private void keepMetrics() {
        try {
            String name = log.getFileName().toString().replace(".log", "-metrics.log");
            Files.writeString(log.resolveSibling(name), metrics());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Answer get(String path, String token) {
        return request(port, "GET", path, Map.of("Authorization", "Bearer " + token), null);
    }

    public Answer send(String method, String path, String token, Map<String, String> headers, String body) {
        var all = new HashMap<>(headers);
        all.put("Authorization", "Bearer " + token);
        all.put("Content-Type", "application/json");
        return request(port, method, path, all, body);
    }

    /** Returns what the service tells Prometheus. */
    public String metrics() {
        return request(managementPort, "GET", "/actuator/prometheus", Map.of(), null)
                .text();
    }

    private static Answer request(
            int port, String method, String path, Map<String, String> headers, @Nullable String body) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(15))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try {
            var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            return new Answer(0, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
