package partnerships.system.containers;

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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import partnerships.localrun.signin.KeycloakClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The system in containers, as a project of its own beside any other, with the settings of {@code .env.example}. */
final class Compose {

    static final List<String> SERVICES =
            List.of("agreement-service", "committee-service", "notification-service", "reporting-service");

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String PROJECT = "partnerships-test";
    /** Ports that nothing else here listens on: pairs, so that each service can have two instances. */
    private static final int FIRST_PORT = 18_080;

    private static final Duration LONG = Duration.ofMinutes(10);
    private static @Nullable Compose shared;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final Map<String, String> environment;

    private Compose(Map<String, String> environment) {
        this.environment = environment;
    }

    /** What a command printed, on either output, and how it ended. */
    record Ended(int code, String output) {

        Ended well() {
            assertThat(code).as(output).isZero();
            return this;
        }
    }

    /** What a service answered; status 0 means nothing. */
    record Answer(int status, String text) {

        JsonNode json() {
            return JsonMapper.shared().readTree(text);
        }
    }

    /** Returns the system, built and healthy; it goes, with all its data, when the JVM ends. */
    static synchronized Compose up() {
        var present = shared;
        if (present == null) {
            present = new Compose(settings());
            shared = present;
            Runtime.getRuntime().addShutdownHook(new Thread(present::away, "take the containers away"));
            present.away();
            present.run("--profile", "*", "--parallel", "2", "build").well();
            present.run("up", "--wait", "--no-build").well();
        }
        return present;
    }

    private static Map<String, String> settings() {
        var settings = new HashMap<String, String>();
        settings.put("COMPOSE_PROJECT_NAME", PROJECT);
        settings.put("COMPOSE_ENV_FILES", ROOT.resolve(".env.example").toString());
        int port = FIRST_PORT;
        for (String variable : List.of("AGREEMENT_PORT", "COMMITTEE_PORT", "NOTIFICATION_PORT", "REPORTING_PORT")) {
            settings.put(variable, port + "-" + (port + 1));
            port += 2;
        }
        settings.put("SIGN_IN_PORT", String.valueOf(port++));
        settings.put("MAIL_PORT", String.valueOf(port));
        return Map.copyOf(settings);
    }

    /** Returns the same system, described by other files or with other settings. */
    Compose with(Map<String, String> more) {
        var all = new HashMap<>(environment);
        all.putAll(more);
        return new Compose(Map.copyOf(all));
    }

    private void away() {
        run("--profile", "*", "down", "--volumes", "--remove-orphans", "--timeout", "20");
    }

    /** Runs {@code docker compose} with words. */
    Ended run(String... words) {
        var command = new ArrayList<>(List.of("docker", "compose", "--progress", "plain"));
        command.addAll(List.of(words));
        return execute(command);
    }

    /** Runs a script inside a container that is up. */
    Ended inside(String service, String script) {
        return execute(List.of("docker", "compose", "exec", "-T", service, "sh", "-c", script));
    }

    /** Asks the Docker engine. */
    Ended docker(String... words) {
        var command = new ArrayList<>(List.of("docker"));
        command.addAll(List.of(words));
        return execute(command);
    }

    /** Runs a command of the repository, on this project. */
    Ended command(String... words) {
        var command = new ArrayList<>(List.of(words));
        command.set(0, ROOT.resolve(words[0]).toString());
        return execute(command);
    }

    private Ended execute(List<String> command) {
        try {
            Path output = Files.createTempFile("compose", ".txt");
            var builder = new ProcessBuilder(command)
                    .directory(ROOT.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            var process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(LONG.toSeconds(), TimeUnit.SECONDS)) {
                process.destroy();
            }
            int code = process.waitFor();
            String said = Files.readString(output);
            Files.delete(output);
            return new Ended(code, said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Returns the container of an instance of a service, the first is 1. */
    String container(String service, int instance) {
        return PROJECT + "-" + service + "-" + instance;
    }

    /** Returns one field of what the engine knows of a container, by a Go template. */
    String inspected(String container, String template) {
        return docker("inspect", "--format", template, container)
                .well()
                .output()
                .strip();
    }

    /** Waits until the health check of an instance says that it is, or is not. */
    void awaitHealth(String container, String health) {
        await(container + " is " + health)
                .atMost(LONG)
                .until(() -> inspected(container, "{{.State.Health.Status}}").equals(health));
    }

    /** Waits until an instance has said something in its log. */
    void awaitLog(String container, String text) {
        await("%s says '%s'".formatted(container, text))
                .atMost(LONG)
                .until(() -> docker("logs", container).output().contains(text));
    }

    private URI address(String service, int instance) {
        String where = run("port", "--index", String.valueOf(instance), service, "8080")
                .well()
                .output()
                .strip();
        return URI.create("http://" + where);
    }

    private String token(String account) {
        return tokens.computeIfAbsent(account, name -> {
            var issuer = URI.create("http://127.0.0.1:" + environment.get("SIGN_IN_PORT") + "/realms/partnerships");
            return new KeycloakClient(issuer).token(name);
        });
    }

    /** Reads from the first instance of a service as a demo user. */
    JsonNode get(String service, String path, String account) {
        var address = address(service, 1);
        var answer = send(address, "GET", path, account, "");
        if (answer.status() == 401) {
            tokens.clear(); // sign-in has new keys after its volume went away
            answer = send(address, "GET", path, account, "");
        }
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    /** Gives a way to send requests to one instance, that asks the engine for its address once. */
    Instance instance(String service, int number) {
        var address = address(service, number);
        return (method, path, account, body) -> send(address, method, path, account, body);
    }

    /** One instance of a service. */
    interface Instance {
        Answer send(String method, String path, String account, String body);
    }

    private Answer send(URI address, String method, String path, String account, String body) {
        var request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Bearer " + token(account))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException e) {
            return new Answer(0, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
