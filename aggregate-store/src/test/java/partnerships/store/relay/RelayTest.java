package partnerships.store.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import partnerships.store.document.Claims;
import partnerships.store.document.OutboxEvent;
import partnerships.store.memory.Instance;
import partnerships.store.memory.MemoryBroker;
import partnerships.store.memory.MemoryBroker.Fate;
import partnerships.store.memory.MemoryCollection;
import partnerships.store.memory.MemoryCollection.Moment;
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
        collection.once("taken", Moment.BEFORE, () -> other.relay().sweep());

        one.relay().sweep();

        assertThat(broker.ids()).containsExactly(id + "@1");
    }

    @Test
    void noSweepTakesWhatAnotherHasClaimedSinceItWasFound() {
        String id = one.pack("r");
        clock.pass(Claims.OUTBOX);
        Instant now = clock.instant();
        var theirs = new Outbox.Claim("theirs", now, now.plus(Claims.OUTBOX));
        collection.once("take", Moment.BEFORE, () -> collection.take(List.of(id), now, theirs));

        one.relay().sweep();

        assertThat(broker.ids()).isEmpty();
        assertThat(collection.taken(List.of(id), theirs)).hasSize(1);
    }

    @Test
    void aClearingThatIsLostRepeatsTheEvent() {
        String id = one.pack("r");
        collection.once("clearWhole", Moment.BEFORE, () -> {
            throw new IllegalStateException("the database is away");
        });
        assertThatIllegalStateException().isThrownBy(one::sendHandedOver);

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
        assertThat(one.relay().sweep()).as("nothing is due yet").isFalse();
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
        broker.decide(_ -> Fate.REFUSED);
        assertThat(one.relay().send(pending.subList(1, 2))).isFalse();
    }

    @Test
    void aLookSendsWhatCameBehindEventsThatWereJustCleared() {
        Outbox.Behind late = one.stampWhileItsHeadIsCleared(one.pack("r"));

        assertThat(other.relay().lookAt(List.of(late))).isTrue();

        assertThat(broker.ids()).containsExactly(late.id() + "@1", late.id() + "@2");
        assertThat(collection.pending(late.id())).isEmpty();
    }

    @Test
    void aLookIsToldWhetherTheBrokerTookEverything() {
        Outbox.Behind late = one.stampWhileItsHeadIsCleared(one.pack("r"));
        broker.decide(_ -> Fate.REFUSED);

        assertThat(other.relay().lookAt(List.of(late))).isFalse();
        assertThat(collection.pending(late.id())).containsExactly(2L);
    }

    @Test
    void whatOneLookHasClaimedNoOtherTakes() {
        Outbox.Behind late = one.stampWhileItsHeadIsCleared(one.pack("r"));
        clock.pass(Duration.ofMillis(50));
        collection.once("taken", Moment.BEFORE, () -> other.relay().lookAt(List.of(late)));

        one.relay().lookAt(List.of(late));

        assertThat(broker.ids()).containsExactly(late.id() + "@1", late.id() + "@2");
    }

    @Test
    void anOutboxIsSentToItsEndHoweverMuchIsInIt() {
        String id = one.pack("r");
        for (int i = 0; i < 120; i++) {
            one.stamp(id, "x");
        }
        clock.pass(Claims.OUTBOX);

        other.relay().sweep();

        assertThat(broker.log().stream().map(OutboxEvent::seq))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 121).boxed().toList());
        assertThat(collection.pending(id)).isEmpty();
    }

    @Test
    void whatIsLeftIsClaimedAnewWhileItIsSent() {
        String id = one.pack("r");
        one.stamp(id, "a");
        clock.pass(Claims.OUTBOX);
        broker.decide(event -> {
            if (event.seq() == 1) {
                clock.pass(Duration.ofSeconds(5));
                one.stamp(id, "b");
            } else if (event.seq() == 3) {
                clock.pass(Duration.ofSeconds(5));
                other.relay().sweep();
            }
            return Fate.ACKNOWLEDGED;
        });

        one.relay().sweep();

        assertThat(broker.ids()).containsExactly(id + "@1", id + "@2", id + "@3");
    }

    @Test
    void theConnectionIsClosedWithTheRelay() {
        one.relay().close();

        assertThat(broker.isClosed()).isTrue();
    }

    @Test
    void whatIsSentAndClearedIsCounted() {
        String id = one.pack("r");
        one.stamp(id, "a");
        one.stamp(id, "b");
        clock.pass(Duration.ofMinutes(1));
        var sent = new AtomicInteger();

        new Relay(collection, broker, clock, _ -> {}, sent::addAndGet).sweep();

        assertThat(sent).hasValue(3);
    }
}
