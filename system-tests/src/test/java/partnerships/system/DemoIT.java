package partnerships.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import partnerships.contracts.Topics;
import partnerships.demo.Demo;
import partnerships.localrun.kafka.DeclaredTopics;
import partnerships.localrun.kafka.ReceivedRecord;
import partnerships.testkit.queries.QueryCosts;
import partnerships.testkit.rig.TestRig;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demo on the four services: a second run changes nothing, and nothing is said that the data files do not say. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoIT {

    private static final Path DATA = Path.of("..", "demo", "src", "main", "resources", "demo");
    private static final List<String> LISTS =
            List.of("agreements", "commitments", "committees", "meetings", "notifications");
    private static final List<String> ON_AGREEMENTS =
            List.of("agreements", "commitments", "reports/portfolio", "reports/expiries", "reports/unknown-facts");

    private static final List<String> NOTHING_TO_REPORT = List.of(
            "outbox_pending",
            "outbox_oldest_age_seconds",
            "outbox_blocked",
            "inbox_gap_total",
            "inbox_parked",
            "dead_letters_total");
    private static final List<String> WITH_JOBS = List.of("plans", "deliveries");

    private final TestRig rig = TestRig.of(DemoIT.class);
    private final List<String> told = new ArrayList<>();
    private final List<QueryCosts.Query> queries = new ArrayList<>();
    private RigStage stage;
    private Path folder;

    @BeforeAll
    void playOnce(@TempDir Path temporary) {
        folder = temporary;
        stage = new RigStage(rig, folder);
        var costs = RigStage.SERVICES.stream()
                .map(service -> QueryCosts.noteAll(stage.mongoUri(service)))
                .toList();
        new Demo(stage, folder, told::add).play();
        costs.forEach(each -> queries.addAll(each.queries()));
        costs.forEach(QueryCosts::close);
    }

    @AfterAll
    void stop() {
        stage.close();
    }

    @Test
    void aSecondRunChangesNothing() {
        await().during(Duration.ofSeconds(3)).atMost(Duration.ofSeconds(60)).until(() -> isStill(snapshot()));
        var before = snapshot();

        new Demo(stage, folder, told::add).play();

        assertThat(snapshot()).isEqualTo(before);
    }

    @Test
    void committeesAndCommitmentsCameIntoBeingByEvents() {
        assertThat(rows("committees")).hasSize(4);
        assertThat(rows("commitments")).hasSize(27);
    }

    @Test
    void agreementsAreToldWithTheDatesAndAmountsOfTheDataAlone() throws IOException {
        var data = data("agreements", "organisations");

        var said = new SaidValues();
        rig.events(Topics.AGREEMENTS).stream()
                .filter(record -> record.event().type().matches(".*(Recorded|Registered|Signed)\\.v1"))
                .forEach(record -> said.json(tree(record)));
        ON_AGREEMENTS.forEach(path -> said.json(report(path).path("items")).text(csv(path)));

        assertThat(said.dates()).isSubsetOf(data.dates());
        assertThat(said.amounts()).isSubsetOf(data.amounts());
        assertThat(said.persons()).isEmpty();
    }

    @Test
    void nobodyIsNamedWhomTheDataDoesNotName() throws IOException {
        var data = data("people", "posts", "mailboxes", "roles", "meeting");
        var accounts = partnerships.localrun.signin.Account.ALL.stream()
                .map(partnerships.localrun.signin.Account::sub)
                .toList();

        var said = new SaidValues();
        stage.events().forEach(record -> said.json(tree(record)));

        assertThat(said.persons()).allMatch(person -> accounts.contains(person));
        assertThat(data.persons()).allMatch(person -> person.endsWith("@example.org"));
    }

    @Test
    void aCommandIsFollowedThroughTheTopicToTheMailsItCauses() {
        var convene = "http post /v1/meetings/{id}/convene";
        var way = List.of(
                "committee-service: " + convene,
                "notification-service: process notification-service.committeeFacts",
                "notification-service: work plans",
                "notification-service: work deliveries",
                "notification-service: send mail");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(waysTo("send mail")).contains(way));
        var commands =
                stage.spans().named(convene).stream().map(OtlpSpan::spanId).toList();
        assertThat(stage.spans().named("send " + rig.topicPrefix() + Topics.COMMITTEES))
                .anyMatch(span -> commands.contains(span.parentId()));
        assertThat(stage.spans().named("send mail")).allSatisfy(mail -> {
            assertThat(mail.attributes()).containsEntry("partnerships.answer", "ACCEPTED");
            assertThat(stage.spans().pathTo(mail)).extracting(OtlpSpan::traceId).containsOnly(mail.traceId());
        });
    }

    @Test
    void everyServiceTellsWhatItsOperatorsWatch() {
        var topics = Map.of(
                "agreement-service", Topics.AGREEMENTS,
                "committee-service", Topics.COMMITTEES,
                "notification-service", Topics.NOTIFICATIONS);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> topics.forEach((service, topic) -> {
                    var measured = measured(service);
                    for (String nothing : NOTHING_TO_REPORT) {
                        assertThat(measured.sum(nothing))
                                .as(service + " " + nothing)
                                .isZero();
                    }
                    assertThat(measured.sum("outbox_sent_total"))
                            .as(service)
                            .isEqualTo(rig.endOffsets(topic).values().stream()
                                    .mapToDouble(Long::doubleValue)
                                    .sum());
                    assertThat(measured.sum("inbox_stale_total")).as(service).isNotNegative();
                    assertThat(measured.all("deadline_lateness_seconds_bucket", "le=\"+Inf\""))
                            .as(service)
                            .isNotEmpty();
                }));
        var mailing = measured("notification-service");
        assertThat(mailing.sum("reminder_lateness_seconds_count"))
                .isEqualTo(stage.mails().size());
        assertThat(mailing.sum("reminder_lateness_seconds_bucket", "le=\"+Inf\""))
                .isEqualTo(stage.mails().size());
    }

    @Test
    void reportingTellsHowFarBehindItIsAndEveryServiceItsZoneRules() {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            var reporting = measured("reporting-service");
            assertThat(reporting.sum("rows_lag_seconds")).isBetween(0.0, 10.0);
            assertThat(reporting.sum("rows_waiting")).isZero();
            assertThat(reporting.sum("dead_letters_total")).isZero();
        });
        RigStage.SERVICES.forEach(service -> assertThat(measured(service).all("tzdb_version", "version=\"20"))
                .as(service)
                .singleElement()
                .returns(1.0, Measured.Sample::value));
    }

    @Test
    void noCommandNoConsumerAndNoWorkWalksThroughAWholeCollection() {
        assertThat(queries).hasSizeGreaterThan(1000).noneMatch(QueryCosts.Query::scans);
    }

    private Measured measured(String service) {
        return new Measured(stage.running(service).metrics());
    }

    @Test
    void whoHasNothingToDoAsksTwiceASecondForEachKindOfAggregateAndReadsNothing() {
        for (String service : List.of("agreement-service", "committee-service", "notification-service")) {
            try (var costs = QueryCosts.noteAll(stage.mongoUri(service))) {
                await().atMost(Duration.ofSeconds(30)).until(() -> seconds(costs.queries()) >= 4);

                // How far the log has been read is noted beside the aggregates, not once a second.
                var asked = costs.queries().stream()
                        .filter(query -> !query.collection().equals("marks"))
                        .toList();
                assertThat(asked).allMatch(query -> query.documents() == 0);
                double seconds = seconds(asked);
                asked.stream()
                        .collect(Collectors.groupingBy(QueryCosts.Query::collection, Collectors.counting()))
                        .forEach((collection, times) -> assertThat(times / (seconds + 1))
                                .as(service + " " + collection)
                                .isLessThanOrEqualTo(WITH_JOBS.contains(collection) ? 3.0 : 2.0));
            }
        }
    }

    private static double seconds(List<QueryCosts.Query> asked) {
        return asked.isEmpty() ? 0 : (asked.getLast().at() - asked.getFirst().at()) / 1000.0;
    }

    private List<List<String>> waysTo(String name) {
        return stage.spans().named(name).stream()
                .map(last -> stage.spans().pathTo(last).stream()
                        .map(span -> span.service() + ": " + span.name())
                        .toList())
                .toList();
    }

    private static JsonNode tree(ReceivedRecord record) {
        return JsonMapper.shared().readTree(record.value());
    }

    private static SaidValues data(String... folders) throws IOException {
        var data = new SaidValues();
        for (String folder : folders) {
            try (Stream<Path> files = Files.walk(DATA.resolve(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    data.json(JsonMapper.shared().readTree(Files.readString(file)));
                }
            }
        }
        return data;
    }

    private boolean isStill(Map<String, Object> before) {
        return snapshot().equals(before);
    }

    /** Versions of all aggregates that reporting lists, end offsets of all topics, number of mails. */
    private Map<String, Object> snapshot() {
        var snapshot = new HashMap<String, Object>();
        LISTS.forEach(list -> rows(list)
                .forEach(row -> snapshot.put(
                        list + "/" + row.path("id").asString(),
                        row.path("version").asLong())));
        DeclaredTopics.EVENT_TOPICS.forEach(topic -> snapshot.put(topic, rig.endOffsets(topic)));
        snapshot.put("mails", stage.mails().size());
        return snapshot;
    }

    private List<JsonNode> rows(String list) {
        var rows = new ArrayList<JsonNode>();
        String next = "";
        do {
            var page = report(list + "?limit=200" + next);
            page.path("items").forEach(rows::add);
            next = page.has("next") ? "&next=" + page.path("next").asString() : "";
        } while (!next.isEmpty());
        return rows;
    }

    private JsonNode report(String path) {
        var answer = stage.running("reporting-service").get("/v1/" + path, stage.token("analyst"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private String csv(String path) {
        var answer = stage.running("reporting-service").get("/v1/" + path + "?format=csv", stage.token("analyst"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.text();
    }
}
