package partnerships.store.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.MongoException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import partnerships.contracts.CloudEvent;
import partnerships.contracts.Position;
import partnerships.store.Parcel;
import partnerships.store.Refused;
import partnerships.store.document.Command;
import partnerships.store.document.Expected;
import partnerships.store.document.IdempotencyKey;
import partnerships.store.document.StoreException.EventTooLarge;
import partnerships.store.document.StoreException.KeyReused;
import partnerships.store.document.StoreException.NotFound;
import partnerships.store.document.StoreException.OutboxFull;
import partnerships.store.document.StoreException.OutcomeUnknown;
import partnerships.store.document.StoreException.ReferenceTaken;
import partnerships.store.document.StoreException.VersionConflict;
import partnerships.store.memory.MemoryCollection.Moment;

class DocumentStoreTest extends ParcelsRig {

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
    void anEventWhoseTimeNobodyKnowsSaysSo() {
        String id = instance.pack("r");
        assertThat(lastHeadersOf(id)).containsKey(CloudEvent.TIME).doesNotContainKey(CloudEvent.TIME_UNKNOWN);

        instance.stamp(id, "a");

        assertThat(lastHeadersOf(id))
                .containsEntry(CloudEvent.TIME_UNKNOWN, "true")
                .doesNotContainKey(CloudEvent.TIME);
    }

    private Map<String, String> lastHeadersOf(String id) {
        return collection.lastPending(id).orElseThrow().events().getLast().headers();
    }

    @Test
    void aRefusalChangesNothing() {
        String id = instance.pack("r");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> instance.stamp(id, ""))
                .returns("NOTHING_TO_WRITE", Refused::code);

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
    void aCallerMayNameSeveralVersionsOrWhateverThereIs() {
        String id = instance.pack("r");

        assertThatExceptionOfType(VersionConflict.class)
                .isThrownBy(() -> stampExpecting(id, new Expected(false, Set.of())));
        assertThat(stampExpecting(id, new Expected(false, Set.of(7L, 1L))).sequence())
                .isEqualTo(2);
        assertThat(stampExpecting(id, new Expected(true, Set.of())).sequence()).isEqualTo(3);
        assertThatExceptionOfType(VersionConflict.class)
                .isThrownBy(() -> stampExpecting(id, new Expected(false, Set.of(7L, 1L))));
    }

    private Position stampExpecting(String id, Expected expected) {
        var command = new Command("anna", null, expected, false, new Command.Origin("c", null, null));
        return parcels.change(id, command, (parcel, now) -> parcel.stamp("s" + expected));
    }

    @Test
    void whoIsOvertakenBetweenLoadAndCommitIsToldSo() {
        String id = instance.pack("r");
        overtakeOnce(id);

        assertThatExceptionOfType(VersionConflict.class)
                .isThrownBy(() -> parcels.change(id, asked(null, 1L), (parcel, _) -> parcel.stamp("b")));
        assertThat(stamps(id)).containsExactly("overtaking");
    }

    @Test
    void aChangeOfOnesOwnEntryIsDecidedAgainOnWhatOthersDid() {
        String id = instance.pack("r");
        overtakeOnce(id);

        Position position = instance.stamp(id, "b");

        assertThat(position).isEqualTo(new Position(id, 3));
        assertThat(stamps(id)).containsExactly("overtaking", "b");
    }

    @Test
    void whatIsNotThereCannotBeChanged() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> instance.stamp("nobody", "a"));
    }

    @Test
    void aRequestWhoseReplyWasLostIsCarriedOutOnce() {
        String id = instance.pack("r");
        loseReplyOnce("update");

        Position position = stampWithKey(id);
        Position again = stampWithKey(id);

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
        collection.once("update", Moment.AFTER, () -> {
            beAwayAfterOneMoreRead();
            throw noReply();
        });

        assertThatExceptionOfType(OutcomeUnknown.class).isThrownBy(() -> stampWithKey(id));
    }

    @Test
    void aKeyedRequestThatNeverArrivedIsNotAnsweredAsDone() {
        String id = instance.pack("r");
        collection.interfere((operation, moment) -> {
            if (operation.equals("update") && moment == Moment.BEFORE) {
                throw noReply();
            }
        });

        assertThatExceptionOfType(OutcomeUnknown.class).isThrownBy(() -> stampWithKey(id));
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
        stampWithKey(id);
        instance.stamp(id, "b");

        Position again = stampWithKey(id);

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
        assertThat(stamps(id)).containsExactly("overtaking", "overtaking", "overtaking", "overtaking");
    }

    @Test
    void whoSeesThatAnotherWasFasterKnowsTheOutcome() {
        String id = instance.pack("r");
        collection.once("update", Moment.BEFORE, () -> {
            instance.stamp(id, "faster");
            throw noReply();
        });

        assertThatExceptionOfType(VersionConflict.class).isThrownBy(() -> stampWithKey(id));
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

    private void overtakeAlways(String id) {
        var overtaking = new AtomicBoolean();
        collection.interfere((operation, moment) -> {
            if (operation.equals("update") && moment == Moment.BEFORE && overtaking.compareAndSet(false, true)) {
                parcels.change(id, Command.bySystem("ben"), (parcel, _) -> parcel.stamp("overtaking"));
                overtaking.set(false);
            }
        });
    }

    private static Command asked(@Nullable IdempotencyKey key, @Nullable Long expectedVersion) {
        return new Command(
                "anna",
                key,
                expectedVersion == null ? null : Expected.version(expectedVersion),
                false,
                new Command.Origin("c", null, null));
    }

    private void beAwayAfterOneMoreRead() {
        collection.interfere((_, _) -> collection.interfere((_, _) -> {
            throw new MongoException("the database is away");
        }));
    }

    private void overtakeOnce(String id) {
        collection.once("update", Moment.BEFORE, () -> instance.stamp(id, "overtaking"));
    }

    /** Asks for a stamp on the first version, always as the same request. */
    private Position stampWithKey(String id) {
        return parcels.change(id, asked(new IdempotencyKey("k", "hash"), 1L), (parcel, _) -> parcel.stamp("a"));
    }

    private Position create(IdempotencyKey key) {
        return parcels.create(asked(key, null), (_, now) -> List.of(new Parcel.Event.Packed("r", now)));
    }
}
