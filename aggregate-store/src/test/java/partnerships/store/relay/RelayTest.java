package partnerships.store.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import partnerships.store.document.Claims;
import partnerships.store.memory.Instance;
import partnerships.store.memory.MemoryBroker;
import partnerships.store.memory.MemoryBroker.Fate;
import partnerships.store.memory.MemoryCollection;
import partnerships.store.memory.SettableClock;

class RelayTest {

    private final MemoryCollection collection = new MemoryCollection();
    private final MemoryBroker broker = new MemoryBroker();
    private final SettableClock clock = new SettableClock();
    private final Instance one = new Instance(collection, broker, clock);
    private final Instance other = new Instance(collection, broker, clock);

    @Test
    void whatIsAcknowledgedIsClearedAndSentOnce() {
        String id = one.pack("r");

        one.sendHandedOver();
        clock.pass(Duration.ofMinutes(1));
        one.relay().sweep();

        assertThat(broker.ids()).containsExactly(id + "@1");
        assertThat(collection.pending(id)).isEmpty();
    }

    @Test
    void onlyTheHeadIsHandedOver() {
        String id = one.pack("r");
        one.stamp(id, "a");
        other.stamp(id, "b");

        other.sendHandedOver();

        assertThat(broker.ids()).isEmpty();
        one.sendHandedOver();
        assertThat(broker.ids()).containsExactly(id + "@1", id + "@2", id + "@3");
    }

    @Test
    void aLookLeavesAloneWhatAnotherHasClaimed() {
        String id = one.pack("r");
        clock.pass(Duration.ofSeconds(1));
        other.stamp(id, "a");
        other.relay().lookAt(List.of(new Outbox.Behind(id, clock.instant().plus(Claims.OUTBOX))));

        assertThat(broker.ids()).isEmpty();
        one.sendHandedOver();

        assertThat(broker.ids()).containsExactly(id + "@1", id + "@2");
    }

    @Test
    void nothingIsSentBehindAnEventThatIsKnownToHaveFailed() {
        String id = threeWaiting();
        failOnce(Map.of(id + "@2", Fate.REFUSED));

        sweepWhenDue(one);

        assertThat(broker.ids()).containsExactly(id + "@1");
        assertThat(collection.pending(id)).containsExactly(2L, 3L);
    }

    @Test
    void onlyTheLeadingRunOfWhatWasAcknowledgedIsCleared() {
        String id = threeWaiting();
        failOnce(Map.of(id + "@2", Fate.LOST));

        sweepWhenDue(one);

        assertThat(broker.ids()).containsExactly(id + "@1", id + "@3");
        assertThat(collection.pending(id)).containsExactly(2L, 3L);
    }

    @Test
    void whatFailedComesAgainInOrder() {
        String id = threeWaiting();
        failOnce(Map.of(id + "@2", Fate.LOST));

        sweepWhenDue(one);
        sweepWhenDue(other);

        assertThat(broker.ids()).containsExactly(id + "@1", id + "@3", id + "@2", id + "@3");
        assertThat(collection.pending(id)).isEmpty();
    }

    @Test
    void whatCameBehindWhileSendingIsNotCleared() {
        String id = one.pack("r");
        broker.decide(event -> {
            if (event.seq() == 1) {
                other.stamp(id, "meanwhile");
            }
            return event.seq() == 1 ? Fate.ACKNOWLEDGED : Fate.REFUSED;
        });

        one.sendHandedOver();

        assertThat(collection.pending(id)).containsExactly(2L);
    }

    @Test
    void whatCameBehindIsSentAtOnce() {
        String id = one.pack("r");
        broker.decide(event -> {
            if (event.seq() == 1) {
                other.stamp(id, "meanwhile");
            }
            return Fate.ACKNOWLEDGED;
        });

        one.sendHandedOver();

        assertThat(broker.ids()).containsExactly(id + "@1", id + "@2");
        assertThat(collection.pending(id)).isEmpty();
    }

    @Test
    void aRelayThatComesTooLateClearsNothing() {
        String id = one.pack("r");
        var asleep = List.copyOf(one.handedOver());
        clock.pass(Claims.OUTBOX);
        other.relay().sweep();
        other.stamp(id, "next");
        broker.decide(event -> event.seq() == 1 ? Fate.ACKNOWLEDGED : Fate.REFUSED);

        one.relay().send(asleep);

        assertThat(collection.pending(id)).containsExactly(2L);
    }

    @Test
    void aRelayThatComesTooLatePutsNothingOff() {
        String id = one.pack("r");
        var asleep = List.copyOf(one.handedOver());
        clock.pass(Claims.OUTBOX);
        other.relay().sweep();
        broker.decide(_ -> Fate.REFUSED);

        one.relay().send(asleep);

        assertThat(collection.pending(id)).isEmpty();
        assertThat(collection.dueAt(id)).isEmpty();
    }

    @Test
    void noSweepTakesWhatIsHandedOver() {
        String id = one.pack("r");

        clock.pass(Claims.OUTBOX.minusMillis(1));
        other.relay().sweep();

        assertThat(broker.ids()).isEmpty();
        clock.pass(Duration.ofMillis(1));
        other.relay().sweep();
        assertThat(broker.ids()).containsExactly(id + "@1");
    }

    @Test
    void whatOneSweepHasClaimedNoOtherTakes() {
        String id = one.pack("r");
        clock.pass(Claims.OUTBOX);
        collection.interfere((operation, moment) -> {
            if (operation.equals("taken") && moment == MemoryCollection.Moment.BEFORE) {
                collection.interfere((_, _) -> {});
                other.relay().sweep();
            }
        });

        one.relay().sweep();

        assertThat(broker.ids()).containsExactly(id + "@1");
    }

    @Test
    void whatCannotBeSentBlocksItsAggregateAlone() {
        String hopeless = one.pack("r");
        String fine = one.pack("s");
        broker.decide(event -> event.id().startsWith(hopeless) ? Fate.UNSENDABLE : Fate.ACKNOWLEDGED);

        one.sendHandedOver();
        clock.pass(Duration.ofMinutes(1));
        one.relay().sweep();

        assertThat(collection.isBlocked(hopeless)).isTrue();
        assertThat(collection.pending(hopeless)).containsExactly(1L);
        assertThat(broker.ids()).containsExactly(fine + "@1");
        assertThat(broker.reopened()).isZero();
    }

    @Test
    void withNoBrokerLeftAPageIsGivenUpAtTheFirstSend() {
        one.pack("r");
        one.pack("s");
        one.pack("t");
        var tried = new HashSet<String>();
        broker.decide(event -> {
            tried.add(event.id());
            return Fate.REFUSED;
        });

        one.sendHandedOver();

        assertThat(tried).hasSize(1);
        assertThat(broker.reopened()).isEqualTo(1);
    }

    @Test
    void aClearingThatIsLostRepeatsTheEvent() {
        String id = one.pack("r");
        failBefore("clearWhole");
        assertThatIllegalStateException().isThrownBy(one::sendHandedOver);
        collection.interfere((_, _) -> {});

        clock.pass(Claims.OUTBOX);
        other.relay().sweep();

        assertThat(broker.ids()).containsExactly(id + "@1", id + "@1");
        assertThat(collection.pending(id)).isEmpty();
    }

    @Test
    void aSweepSaysWhetherMoreMayBeDue() {
        for (int i = 0; i < Relay.PAGE; i++) {
            one.pack("r" + i);
        }
        clock.pass(Duration.ofMinutes(1));

        assertThat(one.relay().sweep()).isTrue();
        assertThat(one.relay().sweep()).isFalse();
        one.pack("last");
        clock.pass(Duration.ofMinutes(1));
        assertThat(one.relay().sweep()).isFalse();
    }

    @Test
    void whoSendsIsToldWhetherTheBrokerTookEverything() {
        one.pack("r");
        one.pack("s");
        var pending = one.handedOver();

        assertThat(one.relay().send(pending.subList(0, 1))).isTrue();
        assertThat(one.relay().lookAt(List.of())).isTrue();
        broker.decide(_ -> Fate.REFUSED);
        assertThat(one.relay().send(pending.subList(1, 2))).isFalse();
    }

    @Test
    void whatIsSentAndClearedIsCounted() {
        threeWaiting();
        clock.pass(Duration.ofMinutes(1));
        var sent = new AtomicInteger();

        new Relay(collection, broker, clock, _ -> {}, sent::addAndGet).sweep();

        assertThat(sent).hasValue(3);
    }

    @Test
    void whatFailsAgainComesAgainLater() {
        String id = one.pack("r");
        broker.decide(_ -> Fate.REFUSED);

        one.sendHandedOver();

        assertThat(dueAfter(Duration.ofMillis(499))).isEmpty();
        assertThat(dueAfter(Duration.ofMillis(500))).containsExactly(id);
        clock.pass(Duration.ofMillis(500));
        one.relay().sweep();
        assertThat(dueAfter(Duration.ofMillis(999))).isEmpty();
        assertThat(dueAfter(Duration.ofSeconds(1))).containsExactly(id);
    }

    private List<String> dueAfter(Duration wait) {
        return collection.due(clock.instant().plus(wait), 10);
    }

    private void failBefore(String wanted) {
        collection.interfere((operation, moment) -> {
            if (operation.equals(wanted) && moment == MemoryCollection.Moment.BEFORE) {
                throw new IllegalStateException("the database is away");
            }
        });
    }

    private void failOnce(Map<String, Fate> fates) {
        var failed = new HashSet<String>();
        broker.decide(event ->
                fates.containsKey(event.id()) && failed.add(event.id()) ? fates.get(event.id()) : Fate.ACKNOWLEDGED);
    }

    /** Three events of one parcel, handed over to an instance that is gone. */
    private String threeWaiting() {
        String id = one.pack("r");
        one.stamp(id, "a");
        one.stamp(id, "b");
        one.handedOver().clear();
        return id;
    }

    private void sweepWhenDue(Instance instance) {
        clock.pass(Duration.ofSeconds(30));
        instance.relay().sweep();
    }
}
