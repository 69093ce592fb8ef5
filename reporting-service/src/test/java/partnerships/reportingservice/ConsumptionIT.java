package partnerships.reportingservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import partnerships.contracts.Topics;
import partnerships.history.HistoryEvent;
import partnerships.history.messaging.ProjectionProgress;
import partnerships.rows.Fold;
import partnerships.rows.RowKind;
import partnerships.rows.messaging.RowProjection;
import partnerships.rows.messaging.Samples;
import partnerships.rows.messaging.Samples.Sample;
import partnerships.rows.persistence.WaitingSubjects;
import partnerships.testkit.rig.TestRig;

/** The service on a real broker and a real database: what it makes of what lies on the topics. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ConsumptionIT {

    private static final TestRig RIG = TestRig.of(ConsumptionIT.class);
    private static final Publisher PUBLISHER = new Publisher(RIG);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Sample PROPOSED = Samples.named("partnership.meeting.MeetingProposed.v1");
    private static final Sample SCHEDULED = Samples.named("partnership.meeting.MeetingScheduled.v1");

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private RowProjection projection;

    @Autowired
    private WaitingSubjects waiting;

    @Autowired
    private ProjectionProgress progress;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        RIG.properties(registry::add);
    }

    @Test
    void shuffledAndDoubledRecordsGiveTheRowsOfAnOrderlyTelling() {
        var random = new Random(20261124);
        List<HistoryEvent> events = Lives.of(random, 80);
        List<HistoryEvent> arriving = new ArrayList<>(events);
        arriving.addAll(events);
        Collections.shuffle(arriving, random);

        PUBLISHER.send(arriving);

        awaitAllTaken();
        try (var orderly = new Database(RIG.mongoUri(), RIG.database() + "-orderly")) {
            orderly.projection.take(events);
            var rows = Database.rowsOf(mongo);
            orderly.rows().forEach((kind, byId) -> assertThat(rows.get(kind)).containsAllEntriesOf(byId));
            orderly.mongo.getDb().drop();
        }
    }

    @Test
    void rowsThatWereDroppedComeBackByteForByte() {
        PUBLISHER.send(Lives.of(new Random(3), 40));
        awaitAllTaken();
        var before = Database.rowsOf(mongo);
        RowKind.all().forEach(kind -> mongo.dropCollection(kind.collection(Fold.OF_THIS_BUILD)));

        projection.rebuild();

        assertThat(Database.rowsOf(mongo)).isEqualTo(before);
    }

    @Test
    void poisonInTheMiddleOfASubjectHoldsBackThatSubjectAlone() {
        String poisoned = UUID.randomUUID().toString();
        String healthy = UUID.randomUUID().toString();
        PUBLISHER.send(List.of(
                Lives.event(poisoned, 1, PROPOSED),
                Lives.event(poisoned, 2, SCHEDULED.type(), "broken".getBytes(StandardCharsets.UTF_8)),
                Lives.event(poisoned, 3, SCHEDULED),
                Lives.event(healthy, 1, PROPOSED),
                Lives.event(healthy, 2, SCHEDULED)));

        awaitAllTaken();
        assertThat(seq(poisoned)).isEqualTo(1);
        assertThat(seq(healthy)).isEqualTo(2);
        assertThat(waiting.count()).isOne();

        PUBLISHER.send(Lives.event(poisoned, 2, SCHEDULED));

        awaitAllTaken();
        assertThat(seq(poisoned)).isEqualTo(3);
        assertThat(waiting.count()).isZero();
    }

    @Test
    void whatIsNobodysEventGoesToTheDeadLettersWithWhereItCameFromAndWhy() {
        var headers = Publisher.headers(Lives.event("x", 1, PROPOSED));
        headers.put("ce_sequence", "first".getBytes(StandardCharsets.UTF_8));
        var sent = RIG.send(Topics.COMMITTEES, "x", headers, PROPOSED.bytes());
        RIG.send(Topics.COMMITTEES, "y", Map.of(), "{}".getBytes(StandardCharsets.UTF_8));

        var forged = Publisher.headers(Lives.event("z", 1, PROPOSED));
        forged.put("ce_source", "/agreement-service".getBytes(StandardCharsets.UTF_8));
        RIG.send(Topics.COMMITTEES, "z", forged, PROPOSED.bytes());
        RIG.send(Topics.COMMITTEES, "x", Publisher.headers(Lives.event("x", 1, PROPOSED)), new byte[1_000_000]);

        awaitAllTaken();
        var letters = RIG.events(Topics.deadLettersOf(HistoryConfiguration.group(Fold.OF_THIS_BUILD)));
        assertThat(letters)
                .extracting(letter -> letter.event().text("dlq-reason").orElse(""))
                .containsExactlyInAnyOrder(
                        "no usable header ce_sequence",
                        "no usable header ce_subject",
                        "ce_source does not own the topic",
                        "too large: more than 262144 bytes");
        assertThat(seq("z")).isZero();
        assertThat(letters).anySatisfy(letter -> {
            assertThat(letter.event().text("dlq-topic")).contains(sent.topic());
            assertThat(letter.event().text("dlq-partition")).contains(Integer.toString(sent.partition()));
            assertThat(letter.event().text("dlq-offset")).contains(Long.toString(sent.offset()));
            assertThat(letter.event().text("dlq-reason")).contains("no usable header ce_sequence");
            assertThat(letter.value()).isEqualTo(PROPOSED.bytes());
        });
    }

    private long seq(String meeting) {
        var row = mongo.findById(meeting, Document.class, RowKind.MEETINGS.collection(Fold.OF_THIS_BUILD));
        return row == null ? 0 : row.getLong("seq");
    }

    /** All that lies on the topics now has been taken, and its offsets committed. */
    private void awaitAllTaken() {
        long published = ends();
        await().atMost(PATIENCE)
                .until(() -> progress.positions().values().stream()
                                .mapToLong(Long::longValue)
                                .sum()
                        >= published);
    }

    private static long ends() {
        return List.of(Topics.AGREEMENTS, Topics.COMMITTEES, Topics.NOTIFICATIONS).stream()
                .flatMap(topic -> RIG.endOffsets(topic).values().stream())
                .mapToLong(Long::longValue)
                .sum();
    }
}
