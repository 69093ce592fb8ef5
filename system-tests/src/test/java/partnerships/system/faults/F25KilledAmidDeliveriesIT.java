package partnerships.system.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import partnerships.contracts.NotificationEvents;
import partnerships.localrun.kafka.ReceivedRecord;
import partnerships.system.RunningService;
import partnerships.system.faults.DatedMeetings.When;
import tools.jackson.databind.JsonNode;

/**
 * Many deliveries fall due at one instant before three instances, and one of them is killed in the midst: each step has one delivery
 * for each recipient, what the killed one had taken is taken over, and a mail comes twice only where that is said.
 */
@FaultCase("one of three instances is killed amid many deliveries that are due at once")
class F25KilledAmidDeliveriesIT {

    private static final List<String> POSTS = List.of("F25/ONE", "F25/TWO");
    private static final Duration TAKEN_OVER = Duration.ofSeconds(35);

    private final Set<String> addresses = new HashSet<>();

    @Test
    void aFewHundredAreEachSentOnce(FaultRun run) throws Exception {
        areEachSentOnce(run, 100, Duration.ofMinutes(2));
    }

    @Test
    @ByCommand
    void tenThousandAreEachSentOnce(FaultRun run) throws Exception {
        areEachSentOnce(run, 5000, Duration.ofMinutes(15));
    }

    private void areEachSentOnce(FaultRun run, int meetings, Duration patience) throws Exception {
        var stage = run.stage();
        var staff = new Staff(stage);
        POSTS.forEach(post -> addresses.add(Posts.reachable(staff, post)));
        var dated = new DatedMeetings(staff, stage.service(Staff.COMMITTEES), POSTS);
        var start = LocalDateTime.ofInstant(Instant.ofEpochMilli(System.currentTimeMillis()), ZoneOffset.UTC)
                .plusDays(30)
                .truncatedTo(ChronoUnit.MINUTES);
        var all = dated.many(dated.committee(), meetings, List.of(new When(start, "Africa/Casablanca")));
        all.keySet().parallelStream().forEach(dated::convene);
        int convocations = meetings * POSTS.size();
        await().atMost(patience).until(() -> taken(stage).size() >= convocations);
        var victim = stage.another(Staff.NOTIFICATIONS, Map.of());
        List.of(victim, stage.another(Staff.NOTIFICATIONS, Map.of())).forEach(RunningService::awaitReady);

        stage.moveClock(Duration.ofDays(23).plusMinutes(2));
        await().atMost(patience)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> taken(stage).size() >= convocations + convocations / 4);
        var inHand = inHand(stage);
        victim.kill();
        long killed = System.nanoTime();
        run.did("killed one, %d attempts under way in all".formatted(inHand.size()));

        await().atMost(TAKEN_OVER).untilAsserted(() -> assertThat(inHand(stage)).doesNotContainAnyElementsOf(inHand));
        run.measured("taken over", Duration.ofNanos(System.nanoTime() - killed), TAKEN_OVER);
        await().atMost(patience)
                .pollInterval(patience.dividedBy(60)) // each look reads all that was ever told
                .untilAsserted(() -> assertThat(sent(stage)).hasSize(2 * convocations));
        run.measured("deliveries", 2 * convocations);
        run.measured("mails again", taken(stage).size() - 2 * convocations);
        eachStepHasOneDeliveryForEachRecipient(stage, 2 * convocations);
        aMailComesTwiceOnlyWhereThatIsSaid(stage);
        run.expected().duplicatesUpTo(500);
        run.expected().doubledMail();
    }

    /** Returns what the mail server has taken for the posts of this test. */
    private List<RiggedSmtp.Taken> taken(Stage stage) {
        return stage.servers().mail().taken().stream()
                .filter(mail -> addresses.stream().anyMatch(mail.recipient()::contains))
                .toList();
    }

    /** Jobs that some instance has begun, with the number of the attempt: of a delivery that is being sent, of a plan that fires. */
    private static Set<String> inHand(Stage stage) {
        var taken = new HashSet<String>();
        for (String collection : List.of("deliveries", "plans")) {
            for (Document document : stage.databaseOf(Staff.NOTIFICATIONS)
                    .getCollection(collection)
                    .find(Filters.gte("job.attempt", 1))
                    .projection(Projections.include("job.attempt"))) {
                taken.add(document.getString("_id") + " attempt "
                        + document.get("job", Document.class).get("attempt"));
            }
        }
        return taken;
    }

    /** Returns what was said of each delivery to these posts that was sent: whether it may have come twice. */
    private static Map<String, Boolean> sent(Stage stage) {
        var told = Events.of(stage);
        var ours =
                queued(told).map(data -> data.path("notificationId").asString()).collect(Collectors.toSet());
        var sent = new HashMap<String, Boolean>();
        Events.data(told, NotificationEvents.NotificationSent.TYPE).stream()
                .filter(data -> ours.contains(data.path("notificationId").asString()))
                .forEach(data -> sent.put(
                        data.path("notificationId").asString(),
                        data.path("possibleDuplicate").asBoolean()));
        return sent;
    }

    private static Stream<JsonNode> queued(List<ReceivedRecord> told) {
        return Events.data(told, NotificationEvents.NotificationQueued.TYPE).stream()
                .filter(data -> POSTS.contains(data.path("post").asString()));
    }

    private static void eachStepHasOneDeliveryForEachRecipient(Stage stage, int expected) {
        var ids = new HashMap<String, Set<String>>();
        queued(Events.of(stage))
                .forEach(data -> ids.computeIfAbsent(
                                "%s v%s %s to %s by %s"
                                        .formatted(
                                                data.path("subjectId").asString(),
                                                data.path("scheduleVersion").asString(),
                                                data.path("rule").asString(),
                                                data.path("recipient").asString(),
                                                data.path("channel").asString()),
                                _ -> new HashSet<>())
                        .add(data.path("notificationId").asString()));

        assertThat(ids).hasSize(expected);
        assertThat(ids.values()).allSatisfy(ofOne -> assertThat(ofOne).hasSize(1));
    }

    private void aMailComesTwiceOnlyWhereThatIsSaid(Stage stage) {
        var copies = new HashMap<String, Integer>();
        taken(stage).forEach(mail -> copies.merge(mail.messageId(), 1, Integer::sum));
        var sent = sent(stage);

        assertThat(copies).hasSize(sent.size());
        copies.forEach((messageId, count) -> {
            boolean saidSo = sent.entrySet().stream()
                    .anyMatch(delivery -> messageId.contains(delivery.getKey()) && delivery.getValue());
            assertThat(count).as(messageId).isLessThanOrEqualTo(saidSo ? 2 : 1);
        });
    }
}
