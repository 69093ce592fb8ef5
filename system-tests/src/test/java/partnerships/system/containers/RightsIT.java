package partnerships.system.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each principal tries what it must not do. */
@ContainerCase
class RightsIT {

    private static final String AGREEMENTS = "partnership.agreements.v1";
    private static final String COMMITTEES = "partnership.committees.v1";
    private static final String TOOLS = "export KAFKA_HEAP_OPTS=-Xmx64m; cd /opt/kafka/bin; ";

    private final Compose compose = Compose.up();

    @ParameterizedTest
    @CsvSource({
        "agreement-service, example-agreement-kafka, partnership.committees.v1, partnership.committees.v1",
        "committee-service, example-committee-kafka, partnership.agreements.v1, partnership.notifications.v1",
        "notification-service, example-notification-kafka, partnership.committees.v1, committee-service.ownFacts.dlq",
        "reporting-service, example-reporting-kafka, partnership.notifications.v1, committee-service.ownFacts.dlq",
        "external-subscriber, example-subscriber-kafka, partnership.agreements.v1, committee-service.ownFacts.dlq"
    })
    void theBrokerRefuses(String principal, String password, String notToWrite, String notToRead) {
        String connection = connect(principal, password);

        assertThat(kafka(connection + "echo x | ./kafka-console-producer.sh --sync --bootstrap-server kafka:9092"
                        + " --command-config /tmp/c --topic " + notToWrite))
                .containsAnyOf("Not authorized to access topics: [" + notToWrite + "]", "Cluster authorization failed");
        assertThat(kafka(
                        connection + "./kafka-console-consumer.sh --bootstrap-server kafka:9092 --command-config /tmp/c"
                                + " --timeout-ms 20000 --group " + principal + ".x --topic " + notToRead))
                .contains("Not authorized to access topics: [" + notToRead + "]");
        assertThat(kafka(
                        connection + "./kafka-console-consumer.sh --bootstrap-server kafka:9092 --command-config /tmp/c"
                                + " --timeout-ms 20000 --group somebody.else --topic " + AGREEMENTS))
                .contains("Not authorized to access group: somebody.else");
        assertThat(kafka(connection + "./kafka-topics.sh --bootstrap-server kafka:9092 --command-config /tmp/c"
                        + " --create --topic made-up"))
                .contains("Authorization failed");
    }

    @Test
    void theExternalSubscriberReadsWhatItMay() {
        assertThat(kafka(connect("external-subscriber", "example-subscriber-kafka")
                        + "./kafka-console-consumer.sh --bootstrap-server kafka:9092 --command-config /tmp/c --timeout-ms 8000"
                        + " --group external.test --topic " + AGREEMENTS))
                .doesNotContain("Not authorized")
                .contains("Processed a total of");
    }

    private static String connect(String principal, String password) {
        return """
                printf '%%s\\n' security.protocol=SASL_PLAINTEXT sasl.mechanism=SCRAM-SHA-512 \
                'sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required username="%s" password="%s";' >/tmp/c;
                """.formatted(principal, password);
    }

    private String kafka(String script) {
        return compose.inside("kafka", TOOLS + script + " 2>&1; true").output();
    }

    @ParameterizedTest
    @CsvSource({"agreement, committee", "committee, notification", "notification, reporting", "reporting, agreement"})
    void theDatabaseRefuses(String service, String other) {
        String tried = compose.inside("mongodb", """
                mongosh --quiet 'mongodb://%1$s-service:example-%1$s-mongodb@127.0.0.1/%1$s?directConnection=true' --eval '
                const tried = (what, it) => { try { it(); print(what + ": let in"); } catch (e) { print(what + ": " + e.codeName); } };
                tried("own", () => db.probe.findOne());
                tried("read", () => db.getSiblingDB("%2$s").probe.findOne());
                tried("write", () => db.getSiblingDB("%2$s").probe.insertOne({}));
                tried("users", () => db.createUser({user: "x", pwd: "x", roles: []}));
                tried("server", () => db.adminCommand({shutdown: 1}));
                tried("databases", () => db.getSiblingDB("local").oplog.rs.findOne());
                '""".formatted(service, other)).output();

        assertThat(tried.lines())
                .contains("own: let in", "read: Unauthorized", "write: Unauthorized", "users: Unauthorized")
                .contains("server: Unauthorized", "databases: Unauthorized");
    }

    @Test
    void aServiceWithoutARightIsNotReadyAndSaysWhichAndDoesNotEnd() {
        String container = compose.container("notification-service", 1);
        try {
            kafka("""
                    printf '%%s\\n' security.protocol=SASL_PLAINTEXT sasl.mechanism=PLAIN \
                    'sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required username="admin" password="example-kafka-admin";' >/tmp/admin;
                    ./kafka-acls.sh --bootstrap-server kafka:9094 --command-config /tmp/admin --remove --force \
                    --allow-principal User:notification-service --operation Read --topic %s""".formatted(COMMITTEES));
            compose.awaitHealth(container, "unhealthy");

            compose.run("restart", "notification-service").well();

            compose.awaitLog(container, "not ready, this service's rights are missing: READ on topic " + COMMITTEES);
            assertThat(compose.inspected(container, "{{.RestartCount}} {{.State.Running}}"))
                    .isEqualTo("0 true");
        } finally {
            compose.run("run", "--rm", "--no-TTY", "kafka-declared").well();
        }
        compose.awaitHealth(container, "healthy");
    }

    @Test
    void aServiceWithoutItsDatabaseIsNotReadyAndSaysSo() {
        String container = compose.container("reporting-service", 1);
        try {
            compose.inside("mongodb", """
                    mongosh --quiet 'mongodb://root:example-mongodb-root@127.0.0.1/admin?directConnection=true' --eval '
                    db.getSiblingDB("reporting").updateUser("reporting-service", {roles: [{role: "read", db: "reporting"}]})'
                    """).well();
            compose.run("restart", "reporting-service").well();

            compose.awaitLog(
                    container, "rights are missing: createIndex on database reporting; insert on database reporting");
            assertThat(compose.inspected(container, "{{.RestartCount}} {{.State.Running}}"))
                    .isEqualTo("0 true");
        } finally {
            compose.run("run", "--rm", "--no-TTY", "mongodb-declared").well();
        }
        compose.awaitHealth(container, "healthy");
    }

    @ParameterizedTest
    @CsvSource({
        "AGREEMENT_SERVICE_MONGODB_PASSWORD, MongoDB does not take this service's name and password",
        "AGREEMENT_SERVICE_KAFKA_PASSWORD, The broker at [kafka:9092] does not take this service's name and password"
    })
    void aWrongPasswordIsOneClearLine(String variable, String line) {
        var started = compose.with(Map.of(variable, "wrong"))
                .run("run", "--rm", "--no-TTY", "--no-deps", "agreement-service");

        assertThat(started.code()).isNotZero();
        assertThat(started.output().lines().filter(said -> said.contains("FailureAnalysis") && said.contains(line)))
                .hasSize(1);
        assertThat(started.output()).doesNotContain("\tat ");
    }
}
