package partnerships.store.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import partnerships.contracts.CloudEvent;
import partnerships.contracts.Topics;
import partnerships.localrun.kafka.ReceivedRecord;
import partnerships.store.Parcel;
import partnerships.store.commit.HeldAggregates;
import partnerships.store.document.Command;
import partnerships.store.document.StoreException.HistoryAhead;
import partnerships.store.document.Stored;
import partnerships.testkit.rig.TestRig;

/** A database that was put back to an older backup, and the service that starts on it. */
class RestoreIT {

    private static final TestRig RIG = TestRig.of(RestoreIT.class);
    private static RunningStore service;

    @BeforeAll
    static void start() {
        service = new RunningStore(RIG);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void whatTheLogSaysMoreIsBroughtForwardAndNotToldAgain() {
        String old = service.pack();
        stamp(old, "before");
        awaitTold(old, 2);
        Backup backup = Backup.of(RIG);
        stamp(old, "after");
        String young = service.pack();
        stamp(young, "young");
        awaitTold(old, 3);
        awaitTold(young, 2);

        startOn(backup);

        assertThat(found(old).version()).isEqualTo(3);
        assertThat(found(old).aggregate().stamps()).containsExactly("before", "after");
        assertThat(found(young).version()).isEqualTo(2);
        assertThat(found(young).aggregate().stamps()).containsExactly("young");
        stamp(old, "next");
        stamp(young, "next");
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            assertThat(service.sequencesTold(old)).containsExactly(1L, 2L, 3L, 4L);
            assertThat(service.sequencesTold(young)).containsExactly(1L, 2L, 3L);
        });
        assertThat(held()).extracting(HeldAggregates.Ahead::id).doesNotContain(old, young);
    }

    @Test
    void whatIsDueAndWhatIsUnderWayComeFromTheLogToo() {
        String id = service.pack();
        awaitTold(id, 1);
        Backup backup = Backup.of(RIG);
        var remindAt = service.now().plus(Duration.ofDays(3));
        service.parcels()
                .change(
                        id,
                        Command.bySystem("anna"),
                        (_, _) -> List.of(new Parcel.Event.ReminderSet(remindAt), new Parcel.Event.HandedIn()));
        awaitTold(id, 3);

        startOn(backup);
        assertThat(document(id).containsKey("job")).isTrue();
        service.moveClockTo(remindAt);

        awaitTold(id, 4);
        assertThat(found(id).aggregate().reminders()).isEqualTo(1);
    }

    @Test
    void whatFollowedFromAFactDoesNotFollowAgain() {
        String id = service.pack();
        awaitTold(id, 1);
        Backup backup = Backup.of(RIG);
        CloudEvent fact = fact(UUID.randomUUID().toString(), 7);
        service.parcels().react(id, fact, (_, _) -> List.of(new Parcel.Event.Stamped("heard")));
        awaitTold(id, 2);

        startOn(backup);
        service.parcels().react(id, fact, (_, _) -> List.of(new Parcel.Event.Stamped("heard")));

        assertThat(found(id).aggregate().stamps()).containsExactly("heard");
    }

    @Test
    void behindEventsThatStillWaitThoseFromTheLogAreToldAgain() {
        String id = service.pack();
        awaitTold(id, 1);
        stamp(id, "two");
        awaitTold(id, 2);
        Backup backup = Backup.of(RIG);
        stamp(id, "three");
        awaitTold(id, 3);

        service.close();
        backup.restore();
        set(id, "outbox", waiting(service.told(id).get(1)));
        service = new RunningStore(RIG);

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(service.sequencesTold(id)).containsExactly(1L, 2L, 3L, 2L, 3L));
        assertThat(found(id).version()).isEqualTo(3);
    }

    @Test
    void aForgedSequenceWithAHoleBeforeItHoldsNothing() {
        String id = service.pack();
        String behind = service.pack();
        awaitTold(id, 1);
        awaitTold(behind, 1);
        Backup backup = Backup.of(RIG);
        stamp(behind, "after");
        awaitTold(behind, 2);
        String unborn = UUID.randomUUID().toString();
        tell(id, 3, "test.parcel.Stamped.v1");
        tell(id, 1_000_000, "test.parcel.Stamped.v1");
        tell(behind, 9_000_000_000L, "test.parcel.Teleported.v9");
        tell(unborn, 77, "test.parcel.Stamped.v1");

        startOn(backup);

        assertThat(held()).extracting(HeldAggregates.Ahead::id).doesNotContain(id, behind, unborn);
        assertThat(found(behind).version()).isEqualTo(2);
        stamp(id, "goes on");
        stamp(behind, "goes on");
        assertThat(found(id).version()).isEqualTo(2);
        assertThat(found(behind).version()).isEqualTo(3);
    }

    @Test
    void whatCannotBeReadIsHeldUntilItCan() {
        String id = service.pack();
        String fine = service.pack();
        awaitTold(id, 1);
        Backup backup = Backup.of(RIG);
        stamp(fine, "fine");
        awaitTold(fine, 2);
        tell(id, 2, "test.parcel.Teleported.v9");
        String unborn = UUID.randomUUID().toString();
        tell(unborn, 1, "test.parcel.Teleported.v9");

        startOn(backup);

        assertThat(held())
                .extracting(HeldAggregates.Ahead::id)
                .contains(id, unborn)
                .doesNotContain(fine);
        assertThatExceptionOfType(HistoryAhead.class).isThrownBy(() -> stamp(id, "no"));
        assertThatExceptionOfType(HistoryAhead.class)
                .isThrownBy(() -> service.parcels()
                        .create(
                                unborn,
                                Command.bySystem("anna"),
                                (_, now) -> List.of(new Parcel.Event.Packed("r", now))));
        assertThatExceptionOfType(HistoryAhead.class)
                .isThrownBy(() ->
                        service.parcels().react(id, fact("x", 1), (_, _) -> List.of(new Parcel.Event.Stamped("no"))));
        assertThat(found(id).version()).isEqualTo(1);
        stamp(fine, "goes on");
        assertThat(found(fine).version()).isEqualTo(3);

        set(id, "version", 2L);
        stamp(id, "another instance could read it");
        assertThat(found(id).version()).isEqualTo(3);
        assertThat(held()).extracting(HeldAggregates.Ahead::id).contains(unborn).doesNotContain(id);
    }

    private void startOn(Backup backup) {
        service.close();
        backup.restore();
        service = new RunningStore(RIG);
    }

    private void stamp(String id, String text) {
        service.parcels().change(id, Command.bySystem("anna"), (parcel, _) -> parcel.stamp(text));
    }

    private Stored<Parcel> found(String id) {
        return service.parcels().find(id).orElseThrow();
    }

    private List<HeldAggregates.Ahead> held() {
        return service.bean(HeldAggregates.class).all();
    }

    /** Told and cleared. */
    private void awaitTold(String id, int events) {
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            assertThat(service.told(id)).hasSize(events);
            assertThat(document(id).containsKey("outbox")).isFalse();
        });
    }

    private static Document document(String id) {
        try (var client = MongoClients.create(RIG.mongoUri())) {
            return Objects.requireNonNull(client.getDatabase(RIG.database())
                    .getCollection("parcels")
                    .find(new Document("_id", id))
                    .first());
        }
    }

    private static void set(String id, String field, Object value) {
        try (var client = MongoClients.create(RIG.mongoUri())) {
            client.getDatabase(RIG.database())
                    .getCollection("parcels")
                    .withWriteConcern(WriteConcern.MAJORITY)
                    .updateOne(new Document("_id", id), Updates.set(field, value));
        }
    }

    /** An outbox as it was before the event was known to be sent. */
    private static Document waiting(ReceivedRecord told) {
        var headers = new Document();
        told.headers().forEach((name, value) -> headers.append(name, new String(value, StandardCharsets.UTF_8)));
        var event = new Document("id", told.event().id())
                .append("seq", told.event().sequence())
                .append("type", told.event().type())
                .append("bytes", new Binary(told.value()))
                .append("headers", headers);
        var longAgo = Date.from(Instant.parse("2026-01-01T00:00:00Z"));
        return new Document("dueAt", longAgo).append("since", longAgo).append("events", List.of(event));
    }

    private static void tell(String id, long sequence, String type) {
        RIG.send(Topics.AGREEMENTS, id, headers(id, sequence, type), bytes("{}"));
    }

    private static CloudEvent fact(String subject, long sequence) {
        return CloudEvent.of(headers(subject, sequence, "note.v1"), new byte[0]);
    }

    private static Map<String, byte[]> headers(String subject, long sequence, String type) {
        return Map.of(
                CloudEvent.ID, bytes(subject + "@" + sequence),
                CloudEvent.SUBJECT, bytes(subject),
                CloudEvent.SEQUENCE, bytes("%010d".formatted(sequence)),
                CloudEvent.TYPE, bytes(type));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
