package partnerships.store.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import partnerships.store.memory.Instance;
import partnerships.store.memory.MemoryBroker;
import partnerships.store.memory.MemoryBroker.Fate;
import partnerships.store.memory.MemoryCollection;
import partnerships.store.memory.SettableClock;

/** What a relay does with events that the broker does not take. */
class RelayFailureTest {

    private static final Duration SHORTEST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(8);

    private final MemoryCollection collection = new MemoryCollection();
    private final MemoryBroker broker = new MemoryBroker();
    private final SettableClock clock = new SettableClock();
    private final Instance one = new Instance(collection, broker, clock);
    private final Instance other = new Instance(collection, broker, clock);
    private final List<String> tried = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(names = {"REFUSED", "UNSENDABLE", "UNSENDABLE_FOR_NOW"})
    void nothingIsSentBehindAnEventThatIsKnownToHaveFailed(Fate known) {
        String id = threeWaiting();
        answer(id + "@2", known);

        sweepWhenDue(one);

        assertThat(broker.ids()).containsExactly(id + "@1");
        assertThat(collection.pending(id)).containsExactly(2L, 3L);
    }

    @Test
    void onlyTheLeadingRunOfWhatWasAcknowledgedIsCleared() {
        String id = threeWaiting();
        answer(id + "@2", Fate.LOST);

        sweepWhenDue(one);

        assertThat(broker.ids()).containsExactly(id + "@1", id + "@3");
        assertThat(collection.pending(id)).containsExactly(2L, 3L);
    }

    @Test
    void whatFailedComesAgainInOrder() {
        String id = threeWaiting();
        answer(id + "@2", Fate.LOST);

        sweepWhenDue(one);
        answerAll(Fate.ACKNOWLEDGED);
        sweepWhenDue(other);

        assertThat(broker.ids()).containsExactly(id + "@1", id + "@3", id + "@2", id + "@3");
        assertThat(collection.pending(id)).isEmpty();
    }

    @Test
    void whatMayHaveBeenWrittenComesAgainUnderTheSameId() {
        String id = one.pack("r");
        answerAll(Fate.WRITTEN_BUT_FAILED);

        sweepWhenDue(one);
        answerAll(Fate.ACKNOWLEDGED);
        sweepWhenDue(one);

        assertThat(broker.ids()).containsExactly(id + "@1", id + "@1");
        assertThat(collection.pending(id)).isEmpty();
    }

    @Test
    void whatMayHaveBeenWrittenIsTriedForEver() {
        String id = one.pack("r");
        answerAll(Fate.WRITTEN_BUT_FAILED);

        for (int i = 0; i < 5; i++) {
            sweepWhenDue(one);
        }

        assertThat(collection.isBlocked(id)).isFalse();
        assertThat(broker.ids()).hasSize(5);
    }

    @Test
    void whatCannotBeSentBlocksItsAggregateAlone() {
        String hopeless = one.pack("r");
        String fine = one.pack("s");
        answer(hopeless + "@1", Fate.UNSENDABLE);

        one.sendHandedOver();
        sweepWhenDue(one);

        assertThat(collection.isBlocked(hopeless)).isTrue();
        assertThat(collection.pending(hopeless)).containsExactly(1L);
        assertThat(broker.ids()).containsExactly(fine + "@1");
        assertThat(broker.reopened()).isZero();
    }

    @Test
    void whatCannotBeSentBlocksNothingBeforeIt() {
        String id = threeWaiting();
        answer(id + "@2", Fate.UNSENDABLE);

        sweepWhenDue(one);

        assertThat(collection.find(id).map(blocked -> blocked.head().id())).contains(id + "@2");
    }

    @Test
    void whatCannotBeSentIsTriedOnce() {
        String id = threeWaiting();
        broker.decide(event -> {
            tried.add(event.id());
            return event.id().equals(id + "@2") ? Fate.UNSENDABLE : Fate.ACKNOWLEDGED;
        });

        sweepWhenDue(one);

        assertThat(tried).containsExactly(id + "@1", id + "@2");
    }

    @Test
    void whatSomebodyMayMendSoonBlocksAtTheThirdRefusal() {
        String id = one.pack("r");
        answerAll(Fate.UNSENDABLE_FOR_NOW);

        sweepWhenDue(one);
        sweepWhenDue(one);
        assertThat(collection.isBlocked(id)).isFalse();
        sweepWhenDue(one);

        assertThat(collection.isBlocked(id)).isTrue();
    }

    @Test
    void timesWithoutABrokerDoNotCountAsRefusals() {
        String id = one.pack("r");
        answerAll(Fate.REFUSED);
        for (int i = 0; i < 5; i++) {
            sweepWhenDue(one);
        }
        answerAll(Fate.UNSENDABLE_FOR_NOW);

        sweepWhenDue(one);
        sweepWhenDue(other);
        assertThat(collection.isBlocked(id)).isFalse();
        sweepWhenDue(one);

        assertThat(collection.isBlocked(id)).isTrue();
    }

    @Test
    void withNoBrokerLeftAPageIsGivenUpAtTheFirstSend() {
        one.pack("r");
        one.pack("s");
        one.pack("t");
        answerAll(Fate.REFUSED);

        one.sendHandedOver();

        assertThat(tried).hasSize(1);
        assertThat(broker.reopened()).isEqualTo(1);
    }

    @Test
    void withoutATopicAPageIsGivenUpAtTheFirstSend() {
        one.pack("r");
        one.pack("s");
        answerAll(Fate.UNSENDABLE_FOR_NOW);

        one.sendHandedOver();

        assertThat(tried).hasSize(1);
    }

    @Test
    void whatAPageThatWasGivenUpDidNotTryIsPutOffAsWell() {
        String first = one.pack("r");
        String second = one.pack("s");
        answerAll(Fate.REFUSED);

        one.sendHandedOver();

        assertThat(dueAfter(SHORTEST)).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void whatFailsAgainComesAgainLater() {
        String id = one.pack("r");
        answerAll(Fate.REFUSED);

        one.sendHandedOver();

        assertComesAgainIn(SHORTEST, id);
        clock.pass(SHORTEST);
        one.relay().sweep();
        assertComesAgainIn(SHORTEST.multipliedBy(2), id);
    }

    @Test
    void whatFailsForLongComesAgainEveryEightSeconds() {
        String id = one.pack("r");
        answerAll(Fate.REFUSED);
        for (int i = 0; i < 5; i++) {
            sweepWhenDue(one);
        }

        for (int i = 0; i < 70; i++) {
            assertComesAgainIn(LONGEST, id);
            clock.pass(LONGEST);
            one.relay().sweep();
        }
    }

    @Test
    void whatHasJustFailedTakesWhatFailedForLongAlong() {
        String old = one.pack("r");
        answerAll(Fate.REFUSED);
        sweepWhenDue(one);
        sweepWhenDue(one);
        String fresh = one.pack("s");

        sweepWhenDue(one);

        assertComesAgainIn(SHORTEST, old, fresh);
    }

    @Test
    void whatGetsOnStartsItsBackOffAnew() {
        String id = threeWaiting();
        answerAll(Fate.REFUSED);
        sweepWhenDue(one);
        sweepWhenDue(one);
        answer(id + "@2", Fate.LOST);

        sweepWhenDue(one);

        assertComesAgainIn(SHORTEST, id);
    }

    private void assertComesAgainIn(Duration backOff, String... ids) {
        assertThat(dueAfter(backOff.minusMillis(1))).isEmpty();
        assertThat(dueAfter(backOff)).containsExactlyInAnyOrder(ids);
    }

    private List<String> dueAfter(Duration wait) {
        return collection.due(clock.instant().plus(wait), 10);
    }

    private void answerAll(Fate fate) {
        broker.decide(event -> {
            tried.add(event.id());
            return fate;
        });
    }

    /** Answers one event so, and acknowledges all others. */
    private void answer(String event, Fate fate) {
        broker.decide(sent -> sent.id().equals(event) ? fate : Fate.ACKNOWLEDGED);
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
