package partnerships.store.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import partnerships.contracts.CloudEvent;
import partnerships.contracts.Position;
import partnerships.store.document.Command;
import partnerships.store.document.OutboxEvent;
import partnerships.store.document.StoreException.NotFound;
import partnerships.store.memory.Instance;
import partnerships.store.memory.MemoryBroker;
import partnerships.store.memory.MemoryBroker.Fate;
import partnerships.store.memory.MemoryCollection;
import partnerships.store.memory.SettableClock;

class OutboxDeskTest {

    private static final Command OPERATOR =
            new Command("operator-1", null, null, true, new Command.Origin("correlation-1", null, "trace-1"));

    private final MemoryCollection collection = new MemoryCollection();
    private final MemoryBroker broker = new MemoryBroker();
    private final SettableClock clock = new SettableClock();
    private final Instance instance = new Instance(collection, broker, clock);
    private final OutboxDesk desk = new OutboxDesk(
            () -> Map.of(
                    "parcels",
                    new OutboxDesk.Kind(
                            collection,
                            id -> Optional.of(id)
                                    .filter(collection.ids()::contains)
                                    .map(collection::version))),
            clock);

    @Test
    void aBlockedAggregateIsListedWithWhatIsInItsWay() {
        String id = blockedWithTwoEvents();

        assertThat(desk.aggregates()).containsExactly("parcels");
        assertThat(desk.blocked("parcels", "", 10)).singleElement().satisfies(blocked -> {
            assertThat(blocked.id()).isEqualTo(id);
            assertThat(blocked.head().id()).isEqualTo(id + "@1");
            assertThat(blocked.events()).isEqualTo(2);
            assertThat(blocked.reason()).isEqualTo("IllegalArgumentException");
        });
    }

    @Test
    void whatIsRetriedAfterMendingIsSentWholeAndInOrder() {
        String id = blockedWithTwoEvents();
        mend();

        assertThat(desk.retry("parcels", new Position(id, 1))).isTrue();
        instance.relay().sweep();

        assertThat(broker.ids()).containsExactly(id + "@1", id + "@2");
        assertThat(types()).allMatch(type -> type.startsWith("test.parcel."));
        assertThat(collection.pending(id)).isEmpty();
    }

    @Test
    void whatIsRetriedBeforeMendingIsBlockedAgain() {
        String id = blockedWithTwoEvents();

        desk.retry("parcels", new Position(id, 1));
        instance.relay().sweep();

        assertThat(collection.isBlocked(id)).isTrue();
        assertThat(broker.ids()).isEmpty();
    }

    @Test
    void whatIsSkippedLeavesTheSequenceWholeAndTheAggregateAsItIs() {
        String id = blockedWithTwoEvents();
        long version = collection.version(id);
        broker.decide(event -> event.type().endsWith("Packed.v1") ? Fate.UNSENDABLE : Fate.ACKNOWLEDGED);

        assertThat(desk.skip("parcels", new Position(id, 1), OPERATOR)).isTrue();
        assertThat(collection.pending(id)).containsExactly(1L, 2L);
        instance.relay().sweep();

        assertThat(broker.ids()).containsExactly(id + "@1", id + "@2");
        assertThat(types()).containsExactly("partnership.operation.EventSkipped.v1", "test.parcel.Stamped.v1");
        assertThat(collection.version(id)).isEqualTo(version);
        assertThat(instance.store().find(id).orElseThrow().aggregate().reference())
                .isEqualTo("r");
    }

    @Test
    void aSkippedEventSaysWhatIsMissingAndWhoDecidedIt() {
        String id = blockedWithTwoEvents();
        var original = desk.blocked("parcels", "", 1).getFirst().head();
        mend();

        desk.skip("parcels", new Position(id, 1), OPERATOR);
        instance.relay().sweep();

        var told = broker.log().getFirst();
        assertThat(told.headers())
                .containsEntry(CloudEvent.TYPE, "partnership.operation.EventSkipped.v1")
                .containsEntry(CloudEvent.DATA_SCHEMA, "urn:partnerships:schema:partnership.operation.EventSkipped.v1")
                .containsEntry(CloudEvent.ACTOR, "operator-1")
                .containsEntry(CloudEvent.CORRELATION_ID, "correlation-1")
                .containsEntry(CloudEvent.TRACE_PARENT, "trace-1")
                .containsEntry(CloudEvent.SEQUENCE, "0000000001");
        assertThat(told.headers().get(CloudEvent.RECORDED_TIME))
                .isEqualTo(original.headers().get(CloudEvent.RECORDED_TIME));
        assertThat(new String(told.data(), StandardCharsets.UTF_8))
                .isEqualTo("{\"skippedType\":\"test.parcel.Packed.v1\",\"skippedAt\":\"" + clock.instant() + "\"}");
    }

    @Test
    void decidingTwiceIsDecidingOnce() {
        String id = blockedWithTwoEvents();
        var head = new Position(id, 1);
        mend();

        desk.skip("parcels", head, OPERATOR);
        assertThat(desk.skip("parcels", head, OPERATOR)).isFalse();
        assertThat(desk.retry("parcels", head)).isFalse();
        instance.relay().sweep();
        assertThat(desk.skip("parcels", head, OPERATOR)).isFalse();

        assertThat(broker.ids()).containsExactly(id + "@1", id + "@2");
        assertThat(collection.pending(id)).isEmpty();
    }

    @Test
    void aSkippedEventThatIsBlockedItselfIsTriedAgainAsItIs() {
        String id = blockedWithTwoEvents();
        var head = new Position(id, 1);
        desk.skip("parcels", head, OPERATOR);
        instance.relay().sweep();
        assertThat(collection.isBlocked(id)).isTrue();
        mend();

        assertThat(desk.skip("parcels", head, OPERATOR)).isTrue();
        instance.relay().sweep();

        assertThat(new String(broker.log().getFirst().data(), StandardCharsets.UTF_8))
                .contains("test.parcel.Packed.v1");
    }

    @Test
    void anotherEventThanTheOneInTheWayIsNotTouched() {
        String id = blockedWithTwoEvents();

        assertThat(desk.skip("parcels", new Position(id, 2), OPERATOR)).isFalse();
        assertThat(desk.retry("parcels", new Position(id, 2))).isFalse();

        assertThat(collection.isBlocked(id)).isTrue();
    }

    @Test
    void whatIsNotBlockedCannotBeSkipped() {
        String id = instance.pack("r");

        assertThat(desk.skip("parcels", new Position(id, 1), OPERATOR)).isFalse();
        instance.sendHandedOver();

        assertThat(types()).containsExactly("test.parcel.Packed.v1");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        blockedWithTwoEvents();

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> desk.retry("parcels", new Position("nobody", 1)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> desk.skip("letters", new Position("nobody", 1), OPERATOR));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> desk.blocked("letters", "", 1));
    }

    private String blockedWithTwoEvents() {
        broker.decide(_ -> Fate.UNSENDABLE);
        String id = instance.pack("r");
        instance.stamp(id, "a");
        instance.sendHandedOver();
        assertThat(collection.isBlocked(id)).isTrue();
        return id;
    }

    private void mend() {
        broker.decide(_ -> Fate.ACKNOWLEDGED);
    }

    private List<String> types() {
        return broker.log().stream().map(OutboxEvent::type).toList();
    }
}
