package partnerships.reportingservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import partnerships.contracts.Topics;
import partnerships.history.HistoryEvent;
import partnerships.rows.Fold;
import partnerships.rows.RowKind;
import partnerships.rows.messaging.Samples;
import partnerships.testkit.rig.TestRig;

/** The database loses something under the running service, or while it stands still; the topics have it all. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HistoryLostIT {

    private static final TestRig RIG = TestRig.of(HistoryLostIT.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String HISTORY = "history";
    private static final String ASKED = "/v1/agreements?limit=200";
    private static List<HistoryEvent> events = List.of();

    @LocalServerPort
    private int port;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private ApplicationAvailability availability;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        RIG.properties(registry::add);
    }

    @BeforeEach
    void tell() {
        if (events.isEmpty()) {
            events = Lives.of(new Random(5), 60);
            new Publisher(RIG).send(events);
        }
        awaitWhole();
    }

    @Test
    @Order(1)
    void aGapThatTheTopicHasNotFilledYetIsNoLoss() {
        String subject = UUID.randomUUID().toString();
        var proposed = Samples.named("partnership.meeting.MeetingProposed.v1");
        var scheduled = Samples.named("partnership.meeting.MeetingScheduled.v1");
        var first = Lives.event(subject, 1, proposed);
        var second = Lives.event(subject, 2, scheduled);
        new Publisher(RIG).send(second);
        await().atMost(PATIENCE).until(() -> mongo.getCollection(HISTORY).countDocuments() == events.size() + 1);
        new Publisher(RIG).send(first);
        events = new ArrayList<>(events);
        events.addAll(List.of(first, second));

        awaitWhole();
        assertThat(lost()).isZero();
    }

    @Test
    @Order(2)
    void anEventInTheMiddleThatWasDeletedIsReadAgain() {
        String id = events.stream()
                .filter(event -> event.seq() == 2)
                .findFirst()
                .orElseThrow()
                .id();
        mending(() -> mongo.getCollection(HISTORY).deleteOne(Filters.eq("_id", id)));
    }

    @Test
    @Order(3)
    void aWholeSubjectOfWhichNothingIsLeftIsReadAgain() {
        var event = events.getFirst();
        mending(() -> {
            mongo.getCollection(HISTORY).deleteMany(Filters.eq("subject", event.subject()));
            RowKind.all()
                    .forEach(kind -> mongo.getCollection(kind.collection(Fold.OF_THIS_BUILD))
                            .deleteOne(Filters.eq("_id", event.subject())));
        });
    }

    @Test
    @Order(4)
    void rowsThatWereDroppedAreFoldedAgain() {
        mending(() -> mongo.dropCollection(RowKind.AGREEMENTS.collection(Fold.OF_THIS_BUILD)));
    }

    @Test
    @Order(5)
    void aHistoryThatWasDroppedIsReadAgain() {
        mending(() -> mongo.dropCollection(HISTORY));
    }

    @Test
    @Order(6)
    void aDatabaseThatWasDroppedAnswersNothingFromThatMomentOn() {
        RIG.send(Topics.COMMITTEES, "nobody", Map.of(), new byte[] {1});
        await().atMost(PATIENCE).until(() -> letters() == 1);
        awaitWhole();
        mending(() -> {
            mongo.getDb().drop();
            var answer = reader(port).get(ASKED);
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.json().path("code").asString()).isEqualTo("HISTORY_INCOMPLETE");
            assertThat(answer.header("Retry-After")).matches("[0-9]+");
            assertThat(new Http(port, RIG.tokens().token("operator-1", "operations"))
                            .get("/v1/operations/dead-letters")
                            .status())
                    .isEqualTo(200);
        });
        assertThat(letters()).as("read again, it is a dead letter already").isOne();
    }

    private static long letters() {
        return RIG.events(Topics.deadLettersOf(HistoryConfiguration.group(Fold.OF_THIS_BUILD)))
                .size();
    }

    @Test
    @Order(7)
    void aDatabaseThatWasPutBackToAnOlderStateReadsWhatItLacks() {
        Map<String, List<Document>> backup = backup(mongo.getDb());
        List<HistoryEvent> later = Lives.of(new Random(6), 20);
        new Publisher(RIG).send(later);
        events = new ArrayList<>(events);
        events.addAll(later);
        awaitWhole();

        mending(() -> {
            mongo.getDb().drop();
            backup.forEach((name, documents) -> mongo.getCollection(name).insertMany(documents));
        });
    }

    /** Of all that is shown, nothing may be missing afterwards, and not ready and refused it must have been before. */
    private void mending(Runnable loss) {
        var before = Database.rowsOf(mongo);
        var seenNotReady = new boolean[1];
        loss.run();

        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).untilAsserted(() -> {
            seenNotReady[0] |= !isReady();
            var answer = reader(port).get(ASKED);
            assertThat(seenNotReady[0] && answer.status() == 200).isTrue();
        });
        assertThat(Database.rowsOf(mongo)).isEqualTo(before);
        awaitWhole();
        assertThat(lost()).isOne();
    }

    @Test
    @Order(8)
    void aDatabaseThatWasDroppedOrPutBackWhileTheServiceStoodIsReadBeforeItIsReady() {
        var rig = TestRig.of(HistoryLostIT.class);
        new Publisher(rig).send(Lives.of(new Random(7), 40));
        Map<String, List<Document>> backup;
        Map<String, Map<String, List<Byte>>> before;
        try (var client = MongoClients.create(rig.mongoUri())) {
            var database = client.getDatabase(rig.database());
            try (var service =
                    StartedService.start(rig, Fold.OF_THIS_BUILD, true).awaitReady()) {
                backup = backup(database);
                new Publisher(rig).send(Lives.of(new Random(8), 40));
                await().atMost(PATIENCE)
                        .until(() -> reader(service.port()).get(ASKED).status() == 200
                                && database.getCollection(HISTORY).countDocuments()
                                        > backup.getOrDefault(HISTORY, List.of())
                                                        .size()
                                                + 100);
            }
            try (var _ = StartedService.start(rig, Fold.OF_THIS_BUILD, true).awaitReady()) {
                before = Database.rowsOf(database, Fold.OF_THIS_BUILD);
            }
            database.drop();
            try (var _ = StartedService.start(rig, Fold.OF_THIS_BUILD, true).awaitReady()) {
                assertThat(Database.rowsOf(database, Fold.OF_THIS_BUILD)).isEqualTo(before);
            }
            database.drop();
            backup.forEach((name, documents) -> database.getCollection(name).insertMany(documents));
            try (var _ = StartedService.start(rig, Fold.OF_THIS_BUILD, true).awaitReady()) {
                assertThat(Database.rowsOf(database, Fold.OF_THIS_BUILD)).isEqualTo(before);
            }
        }
    }

    private void awaitWhole() {
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(mongo.getCollection(HISTORY).countDocuments()).isEqualTo(events.size());
            assertThat(isReady()).isTrue();
            assertThat(reader(port)
                            .get(ASKED)
                            .json()
                            .at("/freshness/waitingSubjects")
                            .longValue())
                    .isZero();
            assertThat(
                            mongo
                                    .getCollection(Fold.OF_THIS_BUILD.collection("positions"))
                                    .find()
                                    .into(new ArrayList<>())
                                    .stream()
                                    .mapToLong(at -> at.getLong("kept"))
                                    .sum())
                    .isEqualTo(events.size());
        });
    }

    private boolean isReady() {
        return availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC;
    }

    private double lost() {
        return meters.get("history.lost").gauge().value();
    }

    private static Map<String, List<Document>> backup(MongoDatabase database) {
        var backup = new HashMap<String, List<Document>>();
        database.listCollectionNames().forEach(name -> {
            List<Document> documents = database.getCollection(name).find().into(new ArrayList<>());
            if (!documents.isEmpty()) {
                backup.put(name, documents);
            }
        });
        return backup;
    }

    private static Http reader(int port) {
        return new Http(port, RIG.tokens().token("person", "reports:read"));
    }
}
