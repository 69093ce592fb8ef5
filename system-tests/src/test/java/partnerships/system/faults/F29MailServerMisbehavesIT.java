package partnerships.system.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import partnerships.contracts.NotificationEvents;
import partnerships.system.faults.DatedMeetings.When;
import partnerships.system.faults.MisbehavingSmtp.Manner;
import tools.jackson.databind.JsonNode;

/**
 * The mail server puts off, refuses, breaks off after it has taken the message, and hangs: each delivery ends with its reason, the
 * others are not held up, and a message comes twice only where the server took it without saying so.
 */
@FaultCase("the mail server puts off, refuses, breaks off and hangs")
class F29MailServerMisbehavesIT {

    private static final int ATTEMPTS = 3;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(400);

    private final Map<String, Manner> manners = new ConcurrentHashMap<>();
    private final Map<Manner, String> addresses = new HashMap<>();

    @Test
    void eachDeliveryEndsWithItsReason(FaultRun run) {
        var staff = new Staff(run.stage());
        try (var smtp = new MisbehavingSmtp(address -> manners.getOrDefault(address, Manner.ACCEPT))) {
            run.stage().replace(Staff.NOTIFICATIONS, settings(smtp));
            for (var manner : Manner.values()) {
                var address = Posts.reachable(staff, post(manner));
                manners.put(address, manner);
                addresses.put(manner, address);
            }
            var posts = List.of(Manner.values()).stream()
                    .map(F29MailServerMisbehavesIT::post)
                    .toList();
            var dated = new DatedMeetings(staff, run.stage().service(Staff.COMMITTEES), posts);
            dated.convene(dated.one(dated.committee(), new When(inAYear(), "Africa/Casablanca")));

            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(outcomes(run.stage())).hasSize(Manner.values().length));

            check(outcomes(run.stage()), smtp);
            run.measured("mails taken", smtp.taken().size());
            run.measured("of them again", smtp.taken().size() - 3);
        } finally {
            run.stage().replace(Staff.NOTIFICATIONS, Map.of());
        }
    }

    /** Far enough away that nothing but the convocation is due, near enough to be allowed. */
    private static LocalDateTime inAYear() {
        return LocalDate.ofInstant(Instant.ofEpochMilli(System.currentTimeMillis()), ZoneOffset.UTC)
                .plusYears(1)
                .atTime(10, 0);
    }

    private void check(Map<String, String> outcomes, MisbehavingSmtp smtp) {
        assertThat(outcomes)
                .containsEntry(post(Manner.ACCEPT), "sent at attempt 1")
                .containsEntry(post(Manner.PUT_OFF), "failed at attempt 3: SMTP_451")
                .containsEntry(post(Manner.REFUSE), "failed at attempt 1: SMTP_554")
                .containsEntry(post(Manner.TAKE_AND_DROP), "failed at attempt 3: CONNECTION_LOST")
                .containsEntry(post(Manner.TAKE_AND_DROP_ONCE), "sent at attempt 2, possibly twice")
                .hasEntrySatisfying(
                        post(Manner.HANG),
                        outcome -> assertThat(outcome).matches("failed at attempt 3: (TIMEOUT|CONNECTION_LOST)"));
        assertThat(copies(smtp))
                .isEqualTo(Map.of(
                        addresses.get(Manner.ACCEPT), 1L,
                        addresses.get(Manner.TAKE_AND_DROP), (long) ATTEMPTS,
                        addresses.get(Manner.TAKE_AND_DROP_ONCE), 2L));
        assertThat(smtp.taken().stream().map(MisbehavingSmtp.Taken::messageId).distinct())
                .hasSize(3);
        itWaitsLongerEachTime(smtp.tried(Objects.requireNonNull(addresses.get(Manner.PUT_OFF))));
    }

    /** A pause is at least half of what the back-off says, which doubles. */
    private static void itWaitsLongerEachTime(List<Long> tries) {
        assertThat(tries).hasSize(ATTEMPTS);
        assertThat(tries.get(1) - tries.get(0)).isGreaterThanOrEqualTo(FIRST_PAUSE.toNanos() / 2);
        assertThat(tries.get(2) - tries.get(1)).isGreaterThanOrEqualTo(FIRST_PAUSE.toNanos());
    }

    private static String post(Manner manner) {
        return "F29/" + manner.name().replace('_', '-');
    }

    private static Map<String, Object> settings(MisbehavingSmtp smtp) {
        var settings = new HashMap<String, Object>(Stage.smtpAt(smtp.port()));
        settings.put("partnerships.mail.attempts", ATTEMPTS);
        settings.put("partnerships.mail.first-pause", FIRST_PAUSE.toMillis() + "ms");
        settings.put("partnerships.mail.longest-pause", "2s");
        settings.put("partnerships.mail.whole-dialogue", "2s");
        return settings;
    }

    private static Map<String, Long> copies(MisbehavingSmtp smtp) {
        return smtp.taken().stream()
                .collect(Collectors.groupingBy(MisbehavingSmtp.Taken::recipient, Collectors.counting()));
    }

    /** What the topic says became of the message to each post of this test. */
    private static Map<String, String> outcomes(Stage stage) {
        var told = Events.of(stage);
        var posts = new HashMap<String, String>();
        Events.data(told, NotificationEvents.NotificationQueued.TYPE).stream()
                .filter(data -> data.path("post").asString().startsWith("F29/"))
                .forEach(data -> posts.put(
                        data.path("notificationId").asString(),
                        data.path("post").asString()));
        var outcomes = new HashMap<String, String>();
        Events.data(told, NotificationEvents.NotificationSent.TYPE)
                .forEach(data -> note(
                        outcomes,
                        posts,
                        data,
                        "sent at attempt %d%s"
                                .formatted(
                                        data.path("attempt").asInt(),
                                        data.path("possibleDuplicate").asBoolean() ? ", possibly twice" : "")));
        Events.data(told, NotificationEvents.NotificationFailed.TYPE)
                .forEach(data -> note(
                        outcomes,
                        posts,
                        data,
                        "failed at attempt %d: %s"
                                .formatted(
                                        data.path("attempt").asInt(),
                                        data.path("reasonCode").asString())));
        return outcomes;
    }

    private static void note(Map<String, String> outcomes, Map<String, String> posts, JsonNode data, String outcome) {
        var post = posts.get(data.path("notificationId").asString());
        if (post != null) {
            outcomes.put(post, outcome);
        }
    }
}
