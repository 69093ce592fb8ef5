package partnerships.system.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What a container may do, and what of it is seen from outside. */
@ContainerCase
class HardenedIT {

    @SuppressWarnings("unused") // names what the tests below run for
    private static final List<String> SERVICES = Compose.SERVICES;

    private final Compose compose = Compose.up();

    @ParameterizedTest
    @FieldSource("SERVICES")
    void aServiceHasNoRightItDoesNotNeed(String service) {
        String container = compose.container(service, 1);

        assertThat(compose.inspected(container, "{{.Config.User}}")).isEqualTo("10001:10001");
        assertThat(compose.inspected(container, "{{.HostConfig.ReadonlyRootfs}}"))
                .isEqualTo("true");
        assertThat(compose.inspected(container, "{{.HostConfig.CapDrop}}")).isEqualTo("[ALL]");
        assertThat(compose.inspected(container, "{{.HostConfig.SecurityOpt}}")).contains("no-new-privileges");
        assertThat(compose.inspected(container, "{{.HostConfig.Memory}}")).isEqualTo(String.valueOf(384L << 20));
        assertThat(compose.inside(service, "touch /app/x").code()).isNotZero();
        assertThat(compose.inside(service, "grep NoNewPrivs /proc/1/status").output())
                .contains("1");
    }

    @Test
    void servicesEndInOrderWhenAsked() {
        compose.run(words("stop", "--timeout", "20")).well();

        assertThat(Compose.SERVICES)
                .as("143: ended by SIGTERM; 137 would be a kill after 20 s")
                .allSatisfy(
                        service -> assertThat(compose.inspected(compose.container(service, 1), "{{.State.ExitCode}}"))
                                .isEqualTo("143"));
        compose.run(words("start")).well();
        Compose.SERVICES.forEach(service -> compose.awaitHealth(compose.container(service, 1), "healthy"));
    }

    private static String[] words(String... first) {
        return Stream.concat(Stream.of(first), Compose.SERVICES.stream()).toArray(String[]::new);
    }

    @Test
    void onlyLoopbackIsPublished() {
        String published = compose.run("ps", "--format", "{{.Ports}}").well().output();

        assertThat(published).contains("127.0.0.1:").doesNotContain("0.0.0.0:").doesNotContain("[::]:");
        assertThat(compose.run("ps", "--format", "{{.Ports}}", "kafka", "mongodb")
                        .output())
                .as("broker and database are reached from inside alone")
                .doesNotContain("->");
    }

    @Test
    void nothingStartsWithTheExampleSecretsOutsideTheDemo() {
        var elsewhere =
                compose.with(Map.of("COMPOSE_PROJECT_NAME", "partnerships-test-refused", "COMPOSE_PROFILES", ""));
        try {
            var refused = elsewhere.run("up", "--wait", "--no-build");

            assertThat(refused.code()).isNotZero();
            assertThat(elsewhere.run("logs", "checked").output()).contains("Put your own into .env");
            assertThat(elsewhere.run("ps", "--services").output()).doesNotContain("agreement-service");
        } finally {
            elsewhere.run("down", "--volumes");
        }
    }
}
