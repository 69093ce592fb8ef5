package partnerships.store.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import partnerships.contracts.CloudEvent;
import partnerships.contracts.Topics;
import partnerships.store.Parcel;
import partnerships.store.document.Command;
import partnerships.store.document.IdempotencyKey;
import partnerships.testkit.rig.TestRig;

/** What the store costs its database, counted in real runs: figures that do not depend on the machine. */
class CostsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int BACKLOG = 20_000;
    private static final double MOST_COMMANDS_AN_EVENT = 0.02;

    @Test
    void aBacklogIsDrainedWithAFewCommandsAPage() {
        var rig = TestRig.of(CostsIT.class);
        try (var client = MongoClients.create(rig.mongoUri())) {
            var parcels = client.getDatabase(rig.database()).getCollection("parcels");
            leaveBehind(parcels, BACKLOG);
            try (var store = new RunningStore(rig)) {
                await().atMost(PATIENCE)
                        .until(() ->
                                parcels.countDocuments(new Document("outbox", new Document("$exists", true))) == 0);

                var commands = store.sent().to("parcels");
                assertThat(commands.size()).isLessThan((int) (BACKLOG * MOST_COMMANDS_AN_EVENT));
                assertThat(written(commands)).as("claimed once, cleared once").isLessThanOrEqualTo(2 * BACKLOG);
            }
        }
        assertThat(rig.endOffsets(Topics.AGREEMENTS).values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(BACKLOG);
    }

    @Test
    void aCommandIsOneReadAndOneWrite() {
        var rig = TestRig.of(CostsIT.class);
        try (var store = new RunningStore(rig)) {
            assertThat(sentHereBy(store, store::pack)).containsExactly("insert");

            String id = store.pack();
            assertThat(sentHereBy(store, () -> stamp(store, id, "b"))).containsExactly("find", "update");

            var keyed =
                    new Command("anna", new IdempotencyKey("k", "h"), null, true, new Command.Origin("c", null, null));
            Runnable create =
                    () -> store.parcels().create(keyed, (newId, now) -> List.of(new Parcel.Event.Packed("keyed", now)));
            assertThat(sentHereBy(store, create)).containsExactly("find", "insert");
            assertThat(sentHereBy(store, create)).containsExactly("find");
        }
    }

    @Test
    void anEventWithoutFaultsIsWrittenTwiceWhenItIsCommittedAndWhenItIsCleared() {
        var rig = TestRig.of(CostsIT.class);
        try (var store = new RunningStore(rig)) {
            store.sent().forget();
            int events = 300;
            String id = "";
            for (int i = 0; i < events; i++) {
                if (i % 3 == 0) {
                    id = store.pack();
                } else {
                    stamp(store, id, "s" + i);
                }
            }

            await().atMost(PATIENCE).untilAsserted(() -> assertThat(told(rig)).isGreaterThanOrEqualTo(events));
            assertThat(told(rig)).isEqualTo(events);
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(store.metric("outbox.pending")).isZero());
            assertThat(written(store.sent().to("parcels"))).isLessThanOrEqualTo(2 * events);
        }
    }

    private static List<String> sentHereBy(RunningStore store, Runnable work) {
        store.sent().forget();
        work.run();
        String here = Thread.currentThread().getName();
        return store.sent().to("parcels").stream()
                .filter(sent -> sent.thread().equals(here))
                .map(SentCommands.Sent::name)
                .toList();
    }

    private static void stamp(RunningStore store, String id, String text) {
        store.parcels().change(id, Command.bySystem("anna"), (parcel, _) -> parcel.stamp(text));
    }

    private static int written(List<SentCommands.Sent> commands) {
        return commands.stream().mapToInt(SentCommands.Sent::written).sum();
    }

    private static long told(TestRig rig) {
        return rig.endOffsets(Topics.AGREEMENTS).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Leaves what an instance leaves that has committed so many events and sent none. */
    private static void leaveBehind(MongoCollection<Document> parcels, int events) {
        var since = Date.from(Instant.parse("2026-06-01T09:00:00Z"));
        parcels.insertMany(IntStream.range(0, events)
                .mapToObj(i -> new Document("_id", "p" + i)
                        .append("version", 1L)
                        .append("state", new Document("id", "p" + i).append("reference", "r" + i))
                        .append(
                                "outbox",
                                new Document("dueAt", since)
                                        .append("since", since)
                                        .append("events", List.of(event("p" + i)))))
                .toList());
    }

    private static Document event(String subject) {
        return new Document("id", subject + "@1")
                .append("seq", 1L)
                .append("type", "test.parcel.Packed.v1")
                .append("bytes", new Binary(new byte[600]))
                .append(
                        "headers",
                        new Document(CloudEvent.ID, subject + "@1")
                                .append(CloudEvent.SOURCE, "/parcel-service")
                                .append(CloudEvent.SUBJECT, subject));
    }
}
