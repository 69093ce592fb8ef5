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
import partnerships.localrun.process.LeashedProcess;
import partnerships.localrun.process.Ports;
import partnerships.localrun.testing.TestRig;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One packaged service as a process of its own: what is deployed is what is tested, and a test can kill it. */
final class RunningService implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final LeashedProcess process;
    private final int port;
    private final int managementPort;
    private final Path log;

    private RunningService(LeashedProcess process, int port, int managementPort, Path log) {
        this.process = process;
        this.port = port;
        this.managementPort = managementPort;
        this.log = log;
    }

    /** What came back for a request. */
    record Answer(int status, String text) {
        JsonNode json() {
            return JSON.readTree(text);
        }
    }

    /**
     * Starts a service on the rig's servers, without waiting until it is ready.
     *
     * @param settings in addition to the rig's, or instead of them
     */
    static RunningService start(String module, TestRig rig, Map<String, Object> settings) {
        int port = Ports.free();
        int managementPort = Ports.free();
        var all = new HashMap<String, Object>(rig.settings());
        all.put("server.port", port);
        all.put("management.server.port", managementPort);
        all.put("server.address", "127.0.0.1");
        all.put("management.server.address", "127.0.0.1");
        all.put("spring.profiles.active", "local");
        all.putAll(settings);
        var folder = Path.of("target", "services");
        var log = folder.resolve(module + "-" + port + ".log");
        var program = new LeashedProcess.Program(
                command(module, all),
                Map.of(),
                log.toAbsolutePath(),
                folder.resolve(module + "-" + port + ".pid").toAbsolutePath(),
                Duration.ofSeconds(25));
        return new RunningService(LeashedProcess.start(program), port, managementPort, log);
    }

    private static List<String> command(String module, Map<String, Object> settings) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-jar",
                jar(module).toString()));
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

    RunningService awaitReady() {
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> {
                    assertThat(process.isAlive()).as("it runs; see %s", log).isTrue();
                    assertThat(request(managementPort, "GET", "/actuator/health/readiness", Map.of(), null)
                                    .status())
                            .isEqualTo(200);
                });
        return this;
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void kill() {
        process.kill();
    }

    @Override
    public void close() {
        process.close();
    }

    Answer get(String path, String token) {
        return request(port, "GET", path, Map.of("Authorization", "Bearer " + token), null);
    }

    Answer send(String method, String path, String token, Map<String, String> headers, String body) {
        var all = new HashMap<>(headers);
        all.put("Authorization", "Bearer " + token);
        all.put("Content-Type", "application/json");
        return request(port, method, path, all, body);
    }

    /** Returns what the service tells Prometheus. */
    String metrics() {
        return request(managementPort, "GET", "/actuator/prometheus", Map.of(), null)
                .text();
    }

    private static Answer request(
            int port,
            String method,
            String path,
            Map<String, String> headers,
            @org.jspecify.annotations.Nullable String body) {
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
