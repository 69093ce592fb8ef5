package partnerships.system.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The overlay {@code compose.tls.yml}, on the data of the system without it. */
@ContainerCase
class TlsIT {

    private final Compose compose = Compose.up();

    @Test
    void brokerAndDatabaseSpeakTlsAloneAndAWrongAuthorityIsOneClearLine(
            @TempDir Path certificates, @TempDir Path others) {
        compose.command("deploy/tls/generate", certificates.toString()).well();
        compose.command("deploy/tls/generate", others.toString()).well();
        var secured = withAuthority(certificates);
        try {
            secured.run("up", "--wait", "--no-build").well();

            secured.command("partnerships", "demo", "--against", "compose").well();
            assertThat(secured.run(Stream.concat(Stream.of("logs"), Compose.SERVICES.stream())
                                    .toArray(String[]::new))
                            .well()
                            .output())
                    .as("every client of every service trusts the authority")
                    .doesNotContain("handshake failed");
            assertThat(secured.inside(
                                    "mongodb",
                                    "mongosh --quiet --eval 'db.hello()' 'mongodb://127.0.0.1/?serverSelectionTimeoutMS=3000'")
                            .code())
                    .as("without TLS nobody is let in")
                    .isNotZero();
            assertThat(startedWithOnly(secured, "kafka", others))
                    .contains("The TLS connection to the broker at [kafka:9092] is not to be trusted");
            assertThat(startedWithOnly(secured, "mongodb", others))
                    .contains("MongoDB can't be used")
                    .contains("certificat");
        } finally {
            compose.run("up", "--wait", "--no-build").well();
        }
    }

    private Compose withAuthority(Path certificates) {
        return compose.with(Map.of(
                "COMPOSE_FILE", "docker-compose.yml:compose.tls.yml", "TLS_CERTIFICATES", certificates.toString()));
    }

    /** Starts a service that trusts somebody else where it speaks with one of the two, and returns what it said. */
    private static String startedWithOnly(Compose secured, String server, Path authority) {
        String bundle = "SPRING_SSL_BUNDLE_PEM_OTHER_TRUSTSTORE_CERTIFICATE=file:/other/ca.crt";
        String used = (server.equals("kafka") ? "SPRING_KAFKA_SSL_BUNDLE" : "SPRING_MONGODB_SSL_BUNDLE") + "=other";
        var started = secured.run(
                "run",
                "--rm",
                "--no-TTY",
                "--no-deps",
                "--env",
                bundle,
                "--env",
                used,
                "--volume",
                authority.resolve("ca.crt") + ":/other/ca.crt:ro",
                "agreement-service");
        assertThat(started.code()).isNotZero();
        return started.output();
    }
}
