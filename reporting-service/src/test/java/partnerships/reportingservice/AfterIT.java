package partnerships.reportingservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import partnerships.testkit.rig.TestRig;

/** Who has written something reads it, or is asked to come back; never something older. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AfterIT {

    private static final TestRig RIG = TestRig.of(AfterIT.class);
    private static final String BINDING = "history-in-0";

    @LocalServerPort
    private int port;

    @Autowired
    private BindingsLifecycleController bindings;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        RIG.properties(registry::add);
    }

    @Test
    void anAnswerWaitsForThePositionAskedForAndNeverShowsSomethingOlder() {
        var http = new Http(port, RIG.tokens().token("person", "reports:read"));
        var publisher = new Publisher(RIG);
        var fixtures = new Fixtures("late", List.of(Fixtures.party("rcs", null, null)), Fixtures.MONDAY);
        publisher.send(fixtures.all("person"));
        await().atMost(Duration.ofSeconds(40))
                .until(() -> http.get("/v1/meetings?after=late-meeting@1").status() == 200);

        bindings.stop(BINDING);
        publisher.send(Fixtures.event(
                "late-meeting",
                2,
                "partnership.meeting.MeetingScheduled.v1",
                fixtures.scheduled("late-meeting", Fixtures.MONDAY.plusDays(1))));
        long before = System.nanoTime();
        var tooEarly = http.get("/v1/meetings?after=late-meeting@2");
        Duration waited = Duration.ofNanos(System.nanoTime() - before);

        assertThat(tooEarly.status()).isEqualTo(503);
        assertThat(tooEarly.header("Retry-After")).matches("[0-9]+");
        assertThat(waited).isBetween(Duration.ofMillis(1900), Duration.ofSeconds(3));
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
            var stale = http.get("/v1/meetings").json();
            assertThat(stale.at("/freshness/oldestUnprocessed").isMissingNode()).isFalse();
        });

        bindings.start(BINDING);

        await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> {
            var fresh = http.get("/v1/meetings?after=late-meeting@2");
            assertThat(fresh.status()).isEqualTo(200);
            assertThat(fresh.json().at("/items/0/version").longValue()).isEqualTo(2);
        });
    }

    @Test
    void aPositionThatIsNoneIsRefused() {
        var http = new Http(port, RIG.tokens().token("person", "reports:read"));

        assertThat(http.get("/v1/meetings?after=late-meeting").status()).isEqualTo(400);
    }
}
