package partnerships.store.restore;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import partnerships.contracts.CloudEvent;
import partnerships.contracts.Topics;
import partnerships.store.inbox.InboxPositions;
import partnerships.store.inbox.MongoInboxPositions;
import partnerships.testkit.rig.TestRig;

/** A consumer group whose offsets lie with the broker, and an inbox that was restored without it. */
class HeardLogIT {

    private static final TestRig RIG = TestRig.of(HeardLogIT.class);

    private final String subject = UUID.randomUUID().toString();
    private final String consumer = "parcel-service." + subject;
    private final InboxPositions.Key key = new InboxPositions.Key(consumer, subject);
    private final String topic = RIG.topicPrefix() + Topics.COMMITTEES;
    private KafkaLogs kafka;
    private MongoClient mongo;
    private MongoInboxPositions positions;
    private MongoMarks marks;
    private HeardLog.ConsumerGroup group;
    private HeardLog heard;

    @BeforeEach
    void connect() {
        kafka = new KafkaLogs(Map.of("bootstrap.servers", RIG.bootstrapServers()));
        mongo = MongoClients.create(RIG.mongoUri());
        var database = mongo.getDatabase(RIG.database());
        positions = new MongoInboxPositions(database.getCollection("inbox"));
        marks = new MongoMarks(database.getCollection("marks"));
        group = kafka.group(RIG.topicPrefix() + consumer, topic);
        marks.move(name(), Offsets.BEGINNING, kafka.log(topic).end());
        heard = new HeardLog(consumer, kafka.log(topic), group, marks, positions);
    }

    @AfterEach
    void disconnect() {
        mongo.close();
        kafka.close();
    }

    @Test
    void aGroupWhoseFactsTheInboxKnowsStaysWhereItIs() {
        hear(3);
        Offsets there = commit();

        heard.check();

        assertThat(group.committed()).isEqualTo(there);
        assertThat(marks.find(name())).isEqualTo(there);
    }

    @Test
    void afterARestoreAGroupGoesBackToTheMark() {
        hear(2);
        Offsets marked = commit();
        heard.mark();
        hear(5);
        commit();
        restoreTo(2);

        heard.check();

        assertThat(group.committed()).isEqualTo(marked);
        assertThat(marks.find(name())).isEqualTo(marked);
    }

    @Test
    void whatLiesAmongTheDeadLettersIsNotMissing() {
        hear(2);
        commit();
        heard.mark();
        hear(3);
        Offsets there = commit();
        restoreTo(2);
        positions.park(key, 3, "unreadable", Instant.EPOCH);

        heard.check();

        assertThat(group.committed()).isEqualTo(there);
    }

    /** Puts the next facts on the topic, and their position into the inbox. */
    private void hear(long upTo) {
        long from = positions.find(key).map(InboxPositions.At::sequence).orElse(0L);
        for (long sequence = from + 1; sequence <= upTo; sequence++) {
            RIG.send(
                    Topics.COMMITTEES,
                    subject,
                    Map.of(
                            CloudEvent.SUBJECT, bytes(subject),
                            CloudEvent.SEQUENCE, bytes("%010d".formatted(sequence)),
                            CloudEvent.TYPE, bytes("note.v1")),
                    new byte[0]);
            positions.advance(key, sequence - 1, sequence);
        }
    }

    /** Lets the group have passed everything. */
    private Offsets commit() {
        Offsets end = kafka.log(topic).end();
        assertThat(group.goTo(end, Duration.ZERO)).isTrue();
        return end;
    }

    private void restoreTo(long sequence) {
        mongo.getDatabase(RIG.database())
                .getCollection("inbox")
                .withWriteConcern(WriteConcern.MAJORITY)
                .updateOne(Filters.eq("_id", consumer + "/" + subject), Updates.set("seq", sequence));
    }

    private String name() {
        return consumer + "/" + topic;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
