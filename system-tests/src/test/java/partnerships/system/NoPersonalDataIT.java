package partnerships.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import partnerships.testkit.rig.TestContact;
import partnerships.testkit.rig.TestRig;

/** Names and addresses stay in the directory: none of those the tests invented is in a log, on a topic or in a metric. */
@Order(Integer.MAX_VALUE)
@Isolated("after all others: it reads what they left behind")
class NoPersonalDataIT {

    private static final Path REPOSITORY = Path.of("..");
    private static final TestRig RIG = TestRig.of(NoPersonalDataIT.class);

    private final String staff = RIG.tokens().token("staff", "notifications:read", "notifications:write");

    @Test
    void whatTheTestsInventedStaysInTheDirectory() throws Exception {
        var contact = TestContact.invent();
        try (var notifications = RunningService.start("notification-service", RIG, Map.of())) {
            notifications.awaitReady();
            enter(contact, notifications);
            var words = new HashSet<>(PersonalDataScan.inventedBelow(REPOSITORY));
            words.addAll(PersonalDataScan.enteredOn(RIG.mongoUri()));
            var scan = new PersonalDataScan(words);

            scan.text("metrics", notifications.metrics())
                    .topicsOf(RIG.bootstrapServers())
                    .logsBelow(REPOSITORY);

            assertThat(words).contains(contact.name(), contact.address());
            assertThat(scan.places()).isGreaterThan(3);
            assertThat(scan.findings()).isEmpty();
        }
    }

    @Test
    void aPlantedAddressIsFound(@TempDir Path repository) throws Exception {
        var planted = "planted." + RIG.database() + "@example.org";
        var reports = Files.createDirectories(repository.resolve("some-service/target/failsafe-reports"));
        Files.writeString(reports.resolve("SomeIT-output.txt"), "mail to " + planted + " refused");
        RIG.send("partnership.notifications.v1", "subject", Map.of(), bytes(planted));

        RIG.send("partnership.notifications.v1", "subject", Map.of("baggage", bytes("mail=" + planted)), new byte[0]);
        var services = Files.createDirectories(repository.resolve("system-tests/target/services"));
        Files.writeString(services.resolve("some-service-metrics.log"), "mails_total{to=\"" + planted + "\"} 1.0");
        Files.writeString(services.resolve("some-service.log"), "GET /v1/people?mail=" + planted.replace("@", "%40"));

        var findings = new PersonalDataScan(Set.of(planted))
                .logsBelow(repository)
                .topicsOf(RIG.bootstrapServers())
                .findings();

        assertThat(findings.stream()
                        .map(finding -> finding.replaceFirst(": .*", ""))
                        .distinct())
                .hasSize(4);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    /** What a careless client says beside its request. */
    private static Map<String, String> telling(TestContact contact) {
        return Map.of(
                "traceparent",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "tracestate",
                "client=" + contact.address(),
                "baggage",
                "mail=" + contact.address(),
                "X-Correlation-Id",
                contact.address(),
                "User-Agent",
                contact.name());
    }

    private void enter(TestContact contact, RunningService notifications) {
        String person = """
                {"name": "%s", "mail": "%s", "language": "fr", "zone": "Africa/Casablanca"}
                """.formatted(contact.name(), contact.address());
        var answer = notifications.send(
                "PUT", "/v1/people/0b1f2c3d-0000-4000-8000-000000000001", staff, telling(contact), person);
        assertThat(answer.status()).as(answer.text()).isBetween(200, 204);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(notifications
                                .get("/v1/people?ids=0b1f2c3d-0000-4000-8000-000000000001", staff)
                                .text())
                        .contains(contact.address()));
    }
}
