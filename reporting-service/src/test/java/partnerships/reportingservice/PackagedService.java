package partnerships.reportingservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import partnerships.localrun.process.LeashedProcess;
import partnerships.localrun.process.Ports;
import partnerships.testkit.rig.TestRig;

/** The packaged service in a JVM of its own, as small as the local run's. */
final class PackagedService implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Path FOLDER = Path.of("target", "services").toAbsolutePath();

    private final TestRig rig;
    private final int port = Ports.free();
    private final LeashedProcess process;

    private PackagedService(TestRig rig) {
        this.rig = rig;
        this.process = LeashedProcess.start(new LeashedProcess.Program(
                command(),
                Map.of(),
                FOLDER.resolve("reporting-service-" + port + ".log"),
                FOLDER.resolve("reporting-service-" + port + ".pid"),
                Duration.ofSeconds(30)));
    }

    static PackagedService start(TestRig rig) {
        var service = new PackagedService(rig);
        await().atMost(PATIENCE).until(service::answers);
        return service;
    }

    private List<String> command() {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx192m",
                "-Xss512k",
                "-XX:+ExitOnOutOfMemoryError",
                "-jar",
                jar().toString()));
        rig.settings().forEach((key, value) -> {
            if (!key.endsWith("server.port")) {
                command.add("--" + key + "=" + value);
            }
        });
        command.addAll(List.of("--server.port=" + port, "--management.server.port=0"));
        return command;
    }

    private static Path jar() {
        try (var files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.getFileName().toString().matches("reporting-service-[0-9].*\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("the service is not packaged; run mvn package"))
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean answers() {
        assertThat(process.isAlive()).as("it runs; see %s", FOLDER).isTrue();
        try {
            return new Http(port, rig.tokens().token("person", "reports:read"))
                            .get("/v1/agreements?limit=1")
                            .status()
                    == 200;
        } catch (IllegalStateException e) {
            if (e.getCause() instanceof ConnectException) {
                return false;
            }
            throw e;
        }
    }

    int port() {
        return port;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.close();
    }
}
