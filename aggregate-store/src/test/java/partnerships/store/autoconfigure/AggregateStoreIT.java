package partnerships.store.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.query.Criteria;
import partnerships.contracts.CloudEvent;
import partnerships.contracts.Position;
import partnerships.contracts.Topics;
import partnerships.localrun.kafka.ReceivedRecord;
import partnerships.store.Parcel;
import partnerships.store.document.Command;
import partnerships.store.document.Expected;
import partnerships.store.document.IdempotencyKey;
import partnerships.store.document.StoreException;
import partnerships.store.document.Stored;
import partnerships.testkit.rig.TestRig;

class AggregateStoreIT {

    private static final TestRig RIG = TestRig.of(AggregateStoreIT.class);
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
    void whatIsCommittedIsStoredAndTold() {
        Position packed = pack();
        String id = packed.subject();

        Position stamped =
                service.parcels().change(id, Command.bySystem("anna"), (parcel, _) -> parcel.stamp("fragile"));

        assertThat(stamped).isEqualTo(new Position(id, 2));
        assertThat(service.parcels().find(id))
                .contains(new Stored<>(id, 2, new Parcel(id, "r-" + id, List.of("fragile"), null, 0, false)));
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(service.sequencesTold(id)).containsExactly(1L, 2L));
        CloudEvent second = service.told(id).getLast().event();
        assertThat(second.id()).isEqualTo(id + "@2");
        assertThat(second.type()).isEqualTo("test.parcel.Stamped.v1");
        assertThat(second.actor()).isEqualTo("anna");
        assertThat(second.recordedTime()).isEqualTo(service.now());
    }

    @Test
    void aChangeOfMoreThanOnesOwnEntryNeedsTheVersionSeen() {
        String id = pack().subject();
        var blind = command(null, null);

        assertThatExceptionOfType(StoreException.PreconditionRequired.class)
                .isThrownBy(() -> service.parcels().change(id, blind, (parcel, _) -> parcel.stamp("x")));
        assertThatExceptionOfType(StoreException.VersionConflict.class)
                .isThrownBy(() -> service.parcels().change(id, command(null, 7L), (parcel, _) -> parcel.stamp("x")));
        assertThat(service.parcels().find(id)).map(Stored::version).contains(1L);
    }

    @Test
    void whatANewerReleaseStoredSurvivesACommandOfThisOne() {
        String id = pack().subject();
        collection().updateOne(Filters.eq("_id", id), Updates.set("state.addedLater", "by a newer release"));

        service.parcels().change(id, Command.bySystem("anna"), (parcel, _) -> parcel.stamp("fragile"));

        assertThat((Object) document(id).get("state", Document.class))
                .isEqualTo(new Document("id", id)
                        .append("reference", "r-" + id)
                        .append("stamps", List.of("fragile"))
                        .append("reminders", 0)
                        .append("underWay", false)
                        .append("addedLater", "by a newer release"));
    }

    @Test
    void aTakenReferenceIsRefused() {
        Position first = pack();

        assertThatExceptionOfType(StoreException.ReferenceTaken.class)
                .isThrownBy(() -> service.parcels()
                        .create(
                                Command.bySystem("anna"),
                                (_, now) -> List.of(new Parcel.Event.Packed("r-" + first.subject(), now))));
    }

    @Test
    void aRepeatedRequestIsAnsweredAsBefore() {
        var key = new IdempotencyKey(UUID.randomUUID().toString(), "hash");
        Position packed = service.parcels()
                .create(command(key, null), (id, now) -> List.of(new Parcel.Event.Packed("r-" + id, now)));
        Position again = service.parcels()
                .create(command(key, null), (id, now) -> List.of(new Parcel.Event.Packed("r-" + id, now)));
        var second = new IdempotencyKey(UUID.randomUUID().toString(), "hash");
        Position stamped =
                service.parcels().change(packed.subject(), command(second, 1L), (parcel, _) -> parcel.stamp("a"));
        Position stampedAgain =
                service.parcels().change(packed.subject(), command(second, 1L), (parcel, _) -> parcel.stamp("a"));

        assertThat(again).isEqualTo(packed);
        assertThat(stampedAgain).isEqualTo(stamped);
        assertThat(service.parcels().find(packed.subject()))
                .map(Stored::version)
                .contains(2L);
        assertThatExceptionOfType(StoreException.KeyReused.class)
                .isThrownBy(() -> service.parcels()
                        .change(
                                packed.subject(),
                                command(new IdempotencyKey(second.value(), "other"), 2L),
                                (parcel, _) -> parcel.stamp("b")));
    }

    @Test
    void manyCommandsInARowAreToldInOrderAndOnce() {
        String id = pack().subject();

        for (int i = 0; i < 50; i++) {
            service.parcels().change(id, Command.bySystem("anna"), (parcel, _) -> parcel.stamp("again"));
        }

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(service.sequencesTold(id))
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, 51).boxed().toList()));
    }

    @Test
    void ofManyWritersNoneLosesAnything() throws Exception {
        String id = pack().subject();
        var refused = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(16)) {
            for (int i = 0; i < 2_000; i++) {
                String stamp = "s" + i;
                var _ = threads.submit(() -> {
                    try {
                        service.parcels().change(id, Command.bySystem("anna"), (parcel, _) -> parcel.stamp(stamp));
                    } catch (StoreException.VersionConflict | StoreException.OutboxFull e) {
                        refused.incrementAndGet();
                    }
                });
            }
        }

        Stored<Parcel> stored = service.parcels().find(id).orElseThrow();
        int done = 2_000 - refused.get();
        assertThat(stored.version()).isEqualTo(1 + done);
        assertThat(stored.aggregate().stamps()).doesNotHaveDuplicates().hasSize(done);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(Set.copyOf(service.sequencesTold(id))).hasSize(1 + done));
    }

    @Test
    void aSlowWriterErasesAndRevivesNothing() {
        String id = pack().subject();
        var othersAreDone = new AtomicBoolean();

        assertThatExceptionOfType(StoreException.VersionConflict.class)
                .isThrownBy(() -> service.parcels().change(id, command(null, 1L), (parcel, _) -> {
                    if (othersAreDone.compareAndSet(false, true)) {
                        awaitNothingPending(id);
                        service.parcels().change(id, Command.bySystem("ben"), (p, _) -> p.stamp("fast"));
                        awaitNothingPending(id);
                    }
                    return parcel.stamp("slow");
                }));

        assertThat(service.parcels().find(id).map(Stored::aggregate).map(Parcel::stamps))
                .contains(List.of("fast"));
        assertThat(document(id).containsKey("outbox")).isFalse();
        assertThat(service.sequencesTold(id)).containsExactly(1L, 2L);
    }

    @Test
    void aDocumentHoldsWhatTheDesignSays() {
        var key = new IdempotencyKey(UUID.randomUUID().toString(), "hash");
        Position packed = service.parcels()
                .create(command(key, null), (id, now) -> List.of(new Parcel.Event.Packed("r-" + id, now)));
        String id = packed.subject();
        Instant due = service.now().plus(Duration.ofDays(400));
        service.parcels()
                .change(
                        id,
                        command(new IdempotencyKey("second", "hash"), 1L),
                        (_, _) -> List.of(new Parcel.Event.ReminderSet(due)));
        awaitNothingPending(id);

        assertThat(document(id))
                .isEqualTo(new Document("_id", id)
                        .append("version", 2L)
                        .append(
                                "state",
                                new Document("id", id)
                                        .append("reference", "r-" + id)
                                        .append("stamps", List.of())
                                        .append("remindAt", due.toString())
                                        .append("reminders", 0)
                                        .append("underWay", false))
                        .append(
                                "created",
                                new Document("key", "anna\n" + key.value())
                                        .append("version", 1L)
                                        .append("hash", "hash"))
                        .append("deadline", new Document("dueAt", Date.from(due)))
                        .append(
                                "commands",
                                List.of(new Document("key", "anna\nsecond")
                                        .append("version", 2L)
                                        .append("hash", "hash"))));
    }

    @Test
    void timeAloneIsRecordedWhenTheClockHasMoved() {
        String id = pack().subject();
        Instant due = service.now().plus(Duration.ofHours(1));
        service.parcels().change(id, Command.bySystem("anna"), (_, _) -> List.of(new Parcel.Event.ReminderSet(due)));

        service.moveClockTo(due.plus(Duration.ofDays(10)));

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(service.sequencesTold(id)).containsExactly(1L, 2L, 3L, 4L, 5L));
        assertThat(service.told(id).stream()
                        .skip(2)
                        .map(record -> record.event().time().orElseThrow()))
                .containsExactly(
                        due, due.plus(Parcel.AGAIN), due.plus(Parcel.AGAIN).plus(Parcel.AGAIN));
        service.moveClockTo(due.minus(Duration.ofHours(1)));
    }

    @Test
    void aQueryFindsByStateAndConfines() {
        String id = pack().subject();

        assertThat(service.parcels().find(Criteria.where("state.reference").is("r-" + id), 10))
                .extracting(Stored::id)
                .containsExactly(id);
        assertThat(service.parcels().find(id, Criteria.where("state.underWay").is(true)))
                .isEmpty();
    }

    @Test
    void aLongAnswerIsReadPageByPage() {
        var ids = Stream.generate(() -> pack().subject()).limit(5).sorted().toList();
        var ours = Criteria.where("state.reference")
                .in(ids.stream().map(id -> "r-" + id).toList());

        assertThat(service.parcels().findAfter("", ours, 2))
                .extracting(Stored::id)
                .containsExactlyElementsOf(ids.subList(0, 2));
        assertThat(service.parcels().findAfter(ids.get(1), ours, 9))
                .extracting(Stored::id)
                .containsExactlyElementsOf(ids.subList(2, 5));
    }

    @Test
    void whatConcernsTheStoreIsMeasured() {
        service.pack();

        assertThat(service.bean(MeterRegistry.class).getMeters())
                .extracting(meter -> meter.getId().getName())
                .contains(
                        "outbox.pending",
                        "outbox.oldest.age",
                        "outbox.sent",
                        "outbox.blocked",
                        "inbox.parked",
                        "deadline.lateness",
                        "deadline.failed");
    }

    @Test
    void whoStopsInOrderTellsEverythingOnceBefore() {
        var ids = new ArrayList<String>();
        try (var leaving = new RunningStore(RIG)) {
            for (int i = 0; i < 200; i++) {
                ids.add(leaving.pack());
            }
        }

        var told =
                RIG.events(Topics.AGREEMENTS).stream().map(ReceivedRecord::key).toList();
        for (String id : ids) {
            assertThat(Collections.frequency(told, id)).isEqualTo(1);
        }
    }

    private static void awaitNothingPending(String id) {
        await().atMost(Duration.ofSeconds(10)).until(() -> !document(id).containsKey("outbox"));
    }

    private static Document document(String id) {
        return Objects.requireNonNull(collection().find(Filters.eq("_id", id)).first());
    }

    private static MongoCollection<Document> collection() {
        return service.bean(MongoDatabaseFactory.class).getMongoDatabase().getCollection("parcels");
    }

    private static Position pack() {
        return service.parcels()
                .create(Command.bySystem("anna"), (id, now) -> List.of(new Parcel.Event.Packed("r-" + id, now)));
    }

    private static Command command(@Nullable IdempotencyKey key, @Nullable Long expectedVersion) {
        return new Command(
                "anna",
                key,
                expectedVersion == null ? null : Expected.version(expectedVersion),
                false,
                new Command.Origin("c-1", null, null));
    }
}
