package partnerships.store.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.MongoException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import partnerships.contracts.CloudEvent;
import partnerships.contracts.Position;
import partnerships.contracts.Topics;
import partnerships.store.Parcel;
import partnerships.store.Refused;
import partnerships.store.document.StoreException.EventTooLarge;
import partnerships.store.document.StoreException.HistoryAhead;
import partnerships.store.document.StoreException.KeyReused;
import partnerships.store.document.StoreException.NotFound;
import partnerships.store.document.StoreException.OutboxFull;
import partnerships.store.document.StoreException.OutcomeUnknown;
import partnerships.store.document.StoreException.ReferenceTaken;
import partnerships.store.document.StoreException.VersionConflict;
import partnerships.store.memory.Instance;
import partnerships.store.memory.MemoryBroker;
import partnerships.store.memory.MemoryCollection;
import partnerships.store.memory.MemoryCollection.Moment;
import partnerships.store.memory.SettableClock;
import partnerships.store.tracing.Traces;

class DocumentStoreTest {

    private final MemoryCollection collection = new MemoryCollection();
    private final MemoryBroker broker = new MemoryBroker();
    private final SettableClock clock = new SettableClock();
    private final Instance instance = new Instance(collection, broker, clock);
    private final DocumentStore<Parcel, Parcel.Event> parcels = instance.store();

    @Test
    void aVersionIsTheNumberOfEvents() {
        String id = instance.pack("r");

        Position position = parcels.change(
                id,
                Command.bySystem("anna"),
                (_, _) -> List.of(new Parcel.Event.Stamped("a"), new Parcel.Event.Stamped("b")));

        assertThat(position).isEqualTo(new Position(id, 3));
        assertThat(collection.pending(id)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void aRefusalChangesNothing() {
        String id = instance.pack("r");

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> instance.stamp(id, ""));

        assertThat(collection.version(id)).isEqualTo(1);
    }

    @Test
    void aStaleCallerIsToldSo() {
        String id = instance.pack("r");
        instance.stamp(id, "a");

        assertThatExceptionOfType(VersionConflict.class)
                .isThrownBy(() -> parcels.change(id, asked(null, 1L), (parcel, _) -> parcel.stamp("b")));
        assertThat(collection.version(id)).isEqualTo(2);
    }

    @Test
    void whoIsOvertakenBetweenLoadAndCommitIsToldSo() {
        String id = instance.pack("r");
        overtakeOnce(id);

        assertThatExceptionOfType(VersionConflict.class)
                .isThrownBy(() -> parcels.change(id, asked(null, 1L), (parcel, _) -> parcel.stamp("b")));
        assertThat(parcels.find(id).map(Stored::aggregate).map(Parcel::stamps)).contains(List.of("overtaking"));
    }

    @Test
    void aChangeOfOnesOwnEntryIsDecidedAgainOnWhatOthersDid() {
        String id = instance.pack("r");
        overtakeOnce(id);

        Position position = instance.stamp(id, "b");

        assertThat(position).isEqualTo(new Position(id, 3));
        assertThat(parcels.find(id).map(Stored::aggregate).map(Parcel::stamps)).contains(List.of("overtaking", "b"));
    }

    @Test
    void whatIsNotThereCannotBeChanged() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> instance.stamp("nobody", "a"));
    }

    @Test
    void aRequestWhoseReplyWasLostIsCarriedOutOnce() {
        String id = instance.pack("r");
        var key = new IdempotencyKey("k", "hash");
        loseReplyOnce("update");

        Position position = parcels.change(id, asked(key, 1L), (parcel, _) -> parcel.stamp("a"));
        Position again = parcels.change(id, asked(key, 1L), (parcel, _) -> parcel.stamp("a"));

        assertThat(List.of(position, again)).containsOnly(new Position(id, 2));
        assertThat(collection.version(id)).isEqualTo(2);
    }

    @Test
    void aCreationWhoseReplyWasLostIsCarriedOutOnce() {
        var key = new IdempotencyKey("k", "hash");
        loseReplyOnce("insert");

        Position position = create(key);
        Position again = create(key);

        assertThat(again).isEqualTo(position);
        assertThat(collection.version(position.subject())).isEqualTo(1);
    }

    @Test
    void anOutcomeThatReadingCannotTellIsSaidToBeUnknown() {
        String id = instance.pack("r");
        loseReplyOnce("update");

        assertThatExceptionOfType(OutcomeUnknown.class).isThrownBy(() -> instance.stamp(id, "a"));
    }

    @Test
    void anOutcomeIsUnknownToWhomTheDatabaseLeavesWhileReadingAgain() {
        String id = instance.pack("r");
        collection.interfere((operation, moment) -> {
            if (operation.equals("update") && moment == Moment.AFTER) {
                beAwayAfterOneMoreRead();
                throw new OutcomeUnknown(new IllegalStateException("no reply"));
            }
        });

        assertThatExceptionOfType(OutcomeUnknown.class)
                .isThrownBy(() -> parcels.change(
                        id, asked(new IdempotencyKey("k", "hash"), 1L), (parcel, _) -> parcel.stamp("a")));
    }

    @Test
    void aKeyedRequestThatNeverArrivedIsNotAnsweredAsDone() {
        String id = instance.pack("r");
        collection.interfere((operation, moment) -> {
            if (operation.equals("update") && moment == Moment.BEFORE) {
                throw new OutcomeUnknown(new IllegalStateException("no reply"));
            }
        });

        assertThatExceptionOfType(OutcomeUnknown.class)
                .isThrownBy(() -> parcels.change(
                        id, asked(new IdempotencyKey("k", "hash"), 1L), (parcel, _) -> parcel.stamp("a")));
        assertThat(collection.version(id)).isEqualTo(1);
    }

    @Test
    void aKeyStandsForOneRequestOfOneCaller() {
        var key = new IdempotencyKey("k", "hash");
        Position first = create(key);

        assertThatExceptionOfType(KeyReused.class).isThrownBy(() -> create(new IdempotencyKey("k", "other")));
        Position ofSomebodyElse = parcels.create(
                new Command("ben", key, null, false, new Command.Origin("c", null, null)),
                (_, now) -> List.of(new Parcel.Event.Packed("other", now)));
        assertThat(ofSomebodyElse.subject()).isNotEqualTo(first.subject());
    }

    @Test
    void theKeyIsLookedAtBeforeTheVersion() {
        String id = instance.pack("r");
        var key = new IdempotencyKey("k", "hash");
        parcels.change(id, asked(key, 1L), (parcel, _) -> parcel.stamp("a"));
        instance.stamp(id, "b");

        Position again = parcels.change(id, asked(key, 1L), (parcel, _) -> parcel.stamp("a"));

        assertThat(again).isEqualTo(new Position(id, 2));
    }

    @Test
    void aGivenIdThatExistsIsTaken() {
        parcels.create("p", Command.bySystem("anna"), (_, now) -> List.of(new Parcel.Event.Packed("r", now)));

        assertThatExceptionOfType(ReferenceTaken.class)
                .isThrownBy(() -> parcels.create(
                        "p", Command.bySystem("anna"), (_, now) -> List.of(new Parcel.Event.Packed("s", now))));
    }

    @Test
    void tooMuchWaitingStopsThisAggregateAlone() {
        String full = instance.pack("r");
        String other = instance.pack("s");
        for (int i = 1; i < Limits.MAX_PENDING_EVENTS; i++) {
            instance.stamp(full, "x");
        }

        assertThatExceptionOfType(OutboxFull.class).isThrownBy(() -> instance.stamp(full, "one too many"));
        assertThat(instance.stamp(other, "x")).isEqualTo(new Position(other, 2));
    }

    @Test
    void anEventThatIsTooLargeIsRefusedBeforeAnythingHappens() {
        String id = instance.pack("r");

        assertThatExceptionOfType(EventTooLarge.class)
                .isThrownBy(() -> instance.stamp(id, "x".repeat(Limits.MAX_EVENT_BYTES)));
        assertThat(collection.version(id)).isEqualTo(1);
    }

    @Test
    void aFactIsAppliedOnceHoweverOftenItIsTold() {
        String id = instance.pack("r");
        CloudEvent fact = fact("source", 4);

        parcels.react(id, fact, (parcel, _) -> parcel.orElseThrow().stamp("heard"));
        parcels.react(id, fact, (parcel, _) -> parcel.orElseThrow().stamp("heard"));

        assertThat(parcels.find(id).map(Stored::aggregate).map(Parcel::stamps)).contains(List.of("heard"));
    }

    @Test
    void aFactMayBringAnAggregateToLifeOnce() {
        CloudEvent fact = fact("source", 1);

        parcels.react("born", fact, DocumentStoreTest::packedOrStamped);
        parcels.react("born", fact, DocumentStoreTest::packedOrStamped);
        parcels.react("born", fact("source", 2), DocumentStoreTest::packedOrStamped);

        assertThat(parcels.find("born").map(Stored::version)).contains(2L);
    }

    @Test
    void aFactWhoseReplyWasLostIsAppliedOnce() {
        String id = instance.pack("r");
        loseReplyOnce("update");

        parcels.react(id, fact("source", 4), (parcel, _) -> parcel.orElseThrow().stamp("heard"));

        assertThat(parcels.find(id).map(Stored::aggregate).map(Parcel::stamps)).contains(List.of("heard"));
    }

    @Test
    void noCommandSeesAnAggregateThatTimeHasChanged() {
        String id = instance.pack("r");
        Instant due = clock.instant().plus(Duration.ofHours(1));
        parcels.change(id, Command.bySystem("anna"), (_, _) -> List.of(new Parcel.Event.ReminderSet(due)));
        clock.pass(Duration.ofDays(1).plusHours(2));

        parcels.change(id, Command.bySystem("anna"), (parcel, _) -> parcel.stamp("seen " + parcel.reminders()));

        Parcel parcel = parcels.find(id).orElseThrow().aggregate();
        assertThat(parcel.stamps()).containsExactly("seen 2");
        assertThat(instance.lateness()).containsExactly(Duration.ofHours(25), Duration.ofHours(1));
    }

    @Test
    void aFactThatIsRecordedLateLeavesNothingDueBehindIt() {
        String id = instance.pack("r");
        Instant past = clock.instant().minus(Duration.ofHours(1));

        parcels.change(id, Command.bySystem("anna"), (_, _) -> List.of(new Parcel.Event.ReminderSet(past)));

        assertThat(parcels.find(id).map(Stored::aggregate).map(Parcel::reminders))
                .contains(1);
    }

    @Test
    void aCreationThatWasAnsweredIsNotDecidedAgain() {
        var key = new IdempotencyKey("k", "hash");
        Position position = create(key);

        Position again = parcels.create(asked(key, null), (_, _) -> {
            throw new AssertionError("decided again");
        });

        assertThat(again).isEqualTo(position);
    }

    @Test
    void aDecisionWithoutEventsIsNotWritten() {
        String id = instance.pack("r");
        collection.interfere((operation, _) -> assertThat(operation).isNotEqualTo("update"));

        assertThat(parcels.change(id, Command.bySystem("anna"), (_, _) -> List.of()))
                .isEqualTo(new Position(id, 1));
    }

    @Test
    void aKeyedDecisionWithoutEventsIsAnsweredAgain() {
        String id = instance.pack("r");
        var key = new IdempotencyKey("k", "hash");
        parcels.change(id, asked(key, 1L), (_, _) -> List.of());
        instance.stamp(id, "a");

        assertThat(parcels.change(id, asked(key, 1L), (parcel, _) -> parcel.stamp("b")))
                .isEqualTo(new Position(id, 1));
    }

    @Test
    void whoIsOvertakenAgainAndAgainGivesUp() {
        String id = instance.pack("r");
        overtakeAlways(id);

        assertThatExceptionOfType(VersionConflict.class).isThrownBy(() -> instance.stamp(id, "b"));
        assertThat(parcels.find(id).map(Stored::aggregate).map(Parcel::stamps))
                .contains(List.of("overtaking", "overtaking", "overtaking", "overtaking"));
    }

    @Test
    void whoSeesThatAnotherWasFasterKnowsTheOutcome() {
        String id = instance.pack("r");
        collection.interfere((operation, moment) -> {
            if (operation.equals("update") && moment == Moment.BEFORE) {
                collection.interfere((_, _) -> {});
                instance.stamp(id, "faster");
                throw new OutcomeUnknown(new IllegalStateException("no reply"));
            }
        });

        assertThatExceptionOfType(VersionConflict.class)
                .isThrownBy(() -> parcels.change(
                        id, asked(new IdempotencyKey("k", "hash"), 1L), (parcel, _) -> parcel.stamp("a")));
    }

    @Test
    void manyBytesWaitingStopAnAggregateToo() {
        String id = instance.pack("r");
        String large = "x".repeat(Limits.MAX_EVENT_BYTES / 2);
        int fit = Limits.MAX_PENDING_BYTES / Limits.MAX_EVENT_BYTES;

        assertThatExceptionOfType(OutboxFull.class).isThrownBy(() -> {
            for (int i = 0; i < 3 * fit; i++) {
                instance.stamp(id, large);
            }
        });
        assertThat(collection.version(id)).isBetween((long) fit, 2L * fit + 1);
    }

    @Test
    void aFactThatMeansNothingBringsNothingToLife() {
        parcels.react("nobody", fact("source", 1), (_, _) -> List.of());

        assertThat(parcels.find("nobody")).isEmpty();
    }

    @Test
    void aFactIsDecidedOnWhatSomebodyElseBroughtToLifeMeanwhile() {
        collection.interfere((operation, moment) -> {
            if (operation.equals("insert") && moment == Moment.BEFORE) {
                collection.interfere((_, _) -> {});
                parcels.react("born", fact("other", 1), DocumentStoreTest::packedOrStamped);
            }
        });

        parcels.react("born", fact("source", 1), DocumentStoreTest::packedOrStamped);

        assertThat(parcels.find("born").map(Stored::version)).contains(2L);
    }

    @Test
    void whatTimeDoesIsSaidOnce() {
        String id = instance.pack("r");
        Instant due = clock.instant().plusSeconds(60);
        parcels.change(id, Command.bySystem("anna"), (_, _) -> List.of(new Parcel.Event.ReminderSet(due)));

        assertThat(parcels.pass(id)).isFalse();
        clock.pass(Duration.ofMinutes(2));
        assertThat(parcels.pass(id)).isTrue();
        assertThat(parcels.pass(id)).isFalse();
    }

    @Test
    void whatIsBehindItsLogIsNotTouched() {
        String id = instance.pack("r");
        var held = new Held();
        held.hold(new Held.Ahead(id, 2, "lost"));
        held.hold(new Held.Ahead("new", 1, "lost"));
        var careful = new DocumentStore<>(
                Parcel.definition(Topics.AGREEMENTS),
                collection,
                (_, _, _) -> List.of(),
                new Surroundings(new Left(), _ -> {}, clock, clock, _ -> {}, held, Traces.NONE));
        var anna = Command.bySystem("anna");

        assertThatExceptionOfType(HistoryAhead.class)
                .isThrownBy(() -> careful.create("new", anna, (_, now) -> packedOrStamped(Optional.empty(), now)));
        assertThatExceptionOfType(HistoryAhead.class)
                .isThrownBy(() -> careful.react("new", fact("source", 1), DocumentStoreTest::packedOrStamped));
        assertThatExceptionOfType(HistoryAhead.class)
                .isThrownBy(() -> careful.change(id, anna, (parcel, _) -> parcel.stamp("a")));
        assertThatExceptionOfType(HistoryAhead.class).isThrownBy(() -> careful.ready(id));
        assertThat(collection.version(id)).isEqualTo(1);
        assertThat(parcels.find("new")).isEmpty();
    }

    @Test
    void onlyWhatIsAtTheHeadIsHandedOver() {
        var left = new Left();
        var store = new DocumentStore<>(
                Parcel.definition(Topics.AGREEMENTS),
                collection,
                (_, _, _) -> List.of(),
                new Surroundings(left, _ -> {}, clock, clock, _ -> {}));
        var anna = Command.bySystem("anna");
        String id = store.create(anna, (_, now) -> packedOrStamped(Optional.empty(), now))
                .subject();

        store.change(id, anna, (parcel, _) -> parcel.stamp("a"));

        assertThat(left.heads).containsExactly(id);
        assertThat(left.behind).containsExactly(id);
    }

    /** Notes what is handed over, and sends nothing. */
    private static final class Left implements HandOver {

        private final List<String> heads = new ArrayList<>();
        private final List<String> behind = new ArrayList<>();

        @Override
        public void accept(PendingEvents pending, Instant claimedUntil) {
            heads.add(pending.id());
        }

        @Override
        public void behind(String id, Instant dueAt) {
            behind.add(id);
        }
    }

    private void overtakeAlways(String id) {
        var overtaking = new AtomicBoolean();
        collection.interfere((operation, moment) -> {
            if (operation.equals("update") && moment == Moment.BEFORE && overtaking.compareAndSet(false, true)) {
                parcels.change(id, Command.bySystem("ben"), (parcel, _) -> parcel.stamp("overtaking"));
                overtaking.set(false);
            }
        });
    }

    private static List<Parcel.Event> packedOrStamped(Optional<Parcel> current, Instant now) {
        return current.map(parcel -> parcel.stamp("heard")).orElseGet(() -> List.of(new Parcel.Event.Packed("r", now)));
    }

    private Position create(IdempotencyKey key) {
        return parcels.create(asked(key, null), (_, now) -> List.of(new Parcel.Event.Packed("r", now)));
    }

    private static Command asked(@Nullable IdempotencyKey key, @Nullable Long expectedVersion) {
        return new Command("anna", key, expectedVersion, false, new Command.Origin("c", null, null));
    }

    private static CloudEvent fact(String subject, long sequence) {
        return CloudEvent.of(
                Map.of(
                        CloudEvent.ID,
                        subject + "@" + sequence,
                        CloudEvent.SUBJECT,
                        subject,
                        CloudEvent.SEQUENCE,
                        "%010d".formatted(sequence),
                        CloudEvent.CORRELATION_ID,
                        UUID.randomUUID().toString()),
                new byte[0]);
    }

    private void beAwayAfterOneMoreRead() {
        collection.interfere((_, _) -> collection.interfere((_, _) -> {
            throw new MongoException("the database is away");
        }));
    }

    private void overtakeOnce(String id) {
        collection.interfere((operation, moment) -> {
            if (operation.equals("update") && moment == Moment.BEFORE) {
                collection.interfere((_, _) -> {});
                instance.stamp(id, "overtaking");
            }
        });
    }

    private void loseReplyOnce(String lost) {
        collection.interfere((operation, moment) -> {
            if (operation.equals(lost) && moment == Moment.AFTER) {
                collection.interfere((_, _) -> {});
                throw new OutcomeUnknown(new IllegalStateException("no reply"));
            }
        });
    }
}
