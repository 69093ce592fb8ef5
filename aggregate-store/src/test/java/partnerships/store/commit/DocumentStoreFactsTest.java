package partnerships.store.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import partnerships.contracts.CloudEvent;
import partnerships.contracts.Position;
import partnerships.contracts.Topics;
import partnerships.store.Parcel;
import partnerships.store.document.Command;
import partnerships.store.document.Contract;
import partnerships.store.document.HandOver;
import partnerships.store.document.PendingEvents;
import partnerships.store.document.StoreException.HistoryAhead;
import partnerships.store.document.Stored;
import partnerships.store.memory.MemoryCollection.Moment;
import partnerships.store.tracing.Traces;

/** What facts and time do to aggregates, and what is handed over or held. */
class DocumentStoreFactsTest extends ParcelsRig {

    @Test
    void aFactIsAppliedOnceHoweverOftenItIsTold() {
        String id = instance.pack("r");
        CloudEvent fact = fact("source", 4);

        parcels.react(id, fact, (parcel, _) -> parcel.orElseThrow().stamp("heard"));
        parcels.react(id, fact, (parcel, _) -> parcel.orElseThrow().stamp("heard"));

        assertThat(stamps(id)).containsExactly("heard");
    }

    @Test
    void aFactMayBringAnAggregateToLifeOnce() {
        CloudEvent fact = fact("source", 1);

        parcels.react("born", fact, DocumentStoreFactsTest::packedOrStamped);
        parcels.react("born", fact, DocumentStoreFactsTest::packedOrStamped);
        parcels.react("born", fact("source", 2), DocumentStoreFactsTest::packedOrStamped);

        assertThat(parcels.find("born").map(Stored::version)).contains(2L);
    }

    @Test
    void aFactWhoseReplyWasLostIsAppliedOnce() {
        String id = instance.pack("r");
        loseReplyOnce("update");

        parcels.react(id, fact("source", 4), (parcel, _) -> parcel.orElseThrow().stamp("heard"));

        assertThat(stamps(id)).containsExactly("heard");
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
    void aFactThatMeansNothingBringsNothingToLife() {
        parcels.react("nobody", fact("source", 1), (_, _) -> List.of());

        assertThat(parcels.find("nobody")).isEmpty();
    }

    @Test
    void aFactIsDecidedOnWhatSomebodyElseBroughtToLifeMeanwhile() {
        collection.once(
                "insert",
                Moment.BEFORE,
                () -> parcels.react("born", fact("other", 1), DocumentStoreFactsTest::packedOrStamped));

        parcels.react("born", fact("source", 1), DocumentStoreFactsTest::packedOrStamped);

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
        var held = new HeldAggregates();
        held.hold(new HeldAggregates.Ahead(id, 2, "lost"));
        held.hold(new HeldAggregates.Ahead("new", 1, "lost"));
        var careful = new DocumentStore<>(
                Parcel.definition(Topics.AGREEMENTS),
                collection,
                (_, _, _) -> List.of(),
                new StoreContext(new Left(), _ -> {}, clock, clock, _ -> {}, held, Traces.NONE, Contract.NONE));
        var anna = Command.bySystem("anna");

        assertThatExceptionOfType(HistoryAhead.class)
                .isThrownBy(() -> careful.create("new", anna, (_, now) -> packedOrStamped(Optional.empty(), now)));
        assertThatExceptionOfType(HistoryAhead.class)
                .isThrownBy(() -> careful.react("new", fact("source", 1), DocumentStoreFactsTest::packedOrStamped));
        assertThatExceptionOfType(HistoryAhead.class)
                .isThrownBy(() -> careful.change(id, anna, (parcel, _) -> parcel.stamp("a")));
        assertThatExceptionOfType(HistoryAhead.class).isThrownBy(() -> careful.ready(id));
        assertThat(collection.version(id)).isEqualTo(1);
        assertThat(parcels.find("new")).isEmpty();
    }

    @Test
    void whatIsDueAtBirthHasHappenedAtBirth() {
        Position created = parcels.create(Command.bySystem("anna"), (_, now) -> packedAndDue("r", now));
        parcels.react("born", fact("source", 1), (_, now) -> packedAndDue("s", now));

        assertThat(created.sequence()).isEqualTo(3);
        assertThat(parcels.find("born").map(Stored::version)).contains(3L);
    }

    @Test
    void whatHasCaughtUpWithItsLogIsHeldNoLonger() {
        String id = instance.pack("r");
        var held = new HeldAggregates();
        held.hold(new HeldAggregates.Ahead(id, 1, "lost"));

        held.admit(id, 1);

        assertThat(held.all()).isEmpty();
    }

    @Test
    void onlyWhatIsAtTheHeadIsHandedOver() {
        var left = new Left();
        var store = new DocumentStore<>(
                Parcel.definition(Topics.AGREEMENTS),
                collection,
                (_, _, _) -> List.of(),
                new StoreContext(left, _ -> {}, clock, clock, _ -> {}));
        var anna = Command.bySystem("anna");
        String id = store.create(anna, (_, now) -> packedOrStamped(Optional.empty(), now))
                .subject();

        store.change(id, anna, (parcel, _) -> parcel.stamp("a"));

        assertThat(left.heads).containsExactly(id);
        assertThat(left.behind).containsExactly(id);
    }

    private static List<Parcel.Event> packedAndDue(String reference, Instant now) {
        return List.of(new Parcel.Event.Packed(reference, now), new Parcel.Event.ReminderSet(now));
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

    private static List<Parcel.Event> packedOrStamped(Optional<Parcel> current, Instant now) {
        return current.map(parcel -> parcel.stamp("heard")).orElseGet(() -> List.of(new Parcel.Event.Packed("r", now)));
    }

    static CloudEvent fact(String subject, long sequence) {
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
}
