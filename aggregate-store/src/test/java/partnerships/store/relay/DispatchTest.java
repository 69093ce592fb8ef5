package partnerships.store.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import partnerships.store.document.OutboxEvent;
import partnerships.store.document.PendingEvents;
import partnerships.store.memory.MemoryBroker;
import partnerships.store.memory.MemoryBroker.Fate;

/** What becomes of three events of one aggregate, told by what the broker says of each. */
class DispatchTest {

    private final MemoryBroker broker = new MemoryBroker();
    private final PendingEvents pending = new PendingEvents("p", events(1, 2, 3), 4, 2);
    private final Dispatch dispatch = new Dispatch(pending);

    @Test
    void allIsSentInOrder() {
        assertThat(send(Map.of())).isTrue();

        assertThat(broker.ids()).containsExactly("p@1", "p@2", "p@3");
        assertThat(dispatch.leadingRun()).contains(new Outbox.Cleared("p", "p@1", 3, 3));
        assertThat(dispatch.failed()).isEmpty();
        assertThat(dispatch.unsendable()).isEmpty();
    }

    @Test
    void nothingIsAcknowledgedBeforeTheBrokerSaysSo() {
        dispatch.send(broker);

        assertThat(dispatch.leadingRun()).isEmpty();
    }

    @Test
    void nothingIsSentBehindAnEventThatIsKnownToHaveFailed() {
        send(Map.of(2L, Fate.REFUSED));

        assertThat(broker.ids()).containsExactly("p@1");
        assertThat(dispatch.leadingRun()).contains(new Outbox.Cleared("p", "p@1", 1, 1));
    }

    @Test
    void theLeadingRunEndsBeforeAFailureHoweverMuchIsAcknowledgedBehindIt() {
        send(Map.of(2L, Fate.LOST));

        assertThat(broker.ids()).containsExactly("p@1", "p@3");
        assertThat(dispatch.leadingRun()).contains(new Outbox.Cleared("p", "p@1", 1, 1));
    }

    @Test
    void whatMayHaveBeenWrittenIsNotAcknowledged() {
        send(Map.of(1L, Fate.WRITTEN_BUT_FAILED));

        assertThat(broker.ids()).containsExactly("p@1", "p@2", "p@3");
        assertThat(dispatch.leadingRun()).isEmpty();
    }

    @Test
    void allIsToBeSentAgainFromAHeadThatFailed() {
        send(Map.of(1L, Fate.LOST));

        assertThat(dispatch.failed()).contains(new PendingEvents("p", pending.events(), 5, 2));
    }

    @Test
    void whatTheBrokerSaysOfAnEventIsCountedApart() {
        send(Map.of(1L, Fate.UNSENDABLE_FOR_NOW));

        assertThat(dispatch.failed()).contains(new PendingEvents("p", pending.events(), 5, 3));
    }

    @Test
    void whatIsLeftBehindALeadingRunHasFailedForTheFirstTime() {
        send(Map.of(2L, Fate.LOST));

        PendingEvents rest = dispatch.failed().orElseThrow();
        assertThat(rest.head()).isEqualTo("p@2");
        assertThat(rest.events()).hasSize(2);
        assertThat(rest.attempts()).isEqualTo(1);
        assertThat(rest.refusals()).isZero();
    }

    @Test
    void whatWasNotTriedIsToBeSentAgain() {
        assertThat(dispatch.leadingRun()).isEmpty();
        assertThat(dispatch.failed().map(PendingEvents::head)).contains("p@1");
        assertThat(dispatch.unsendable()).isEmpty();
    }

    @Test
    void theFirstFailureSaysWhetherItCanEverBeSent() {
        send(Map.of(1L, Fate.LOST, 2L, Fate.UNSENDABLE));

        assertThat(dispatch.unsendable()).isEmpty();
    }

    @Test
    void anEventThatIsTooLargeLeavesOthersAChance() {
        assertThat(send(Map.of(1L, Fate.UNSENDABLE))).isTrue();

        assertThat(dispatch.unsendable()).map(Broker.Unsendable::passing).contains(false);
    }

    @Test
    void withoutABrokerNoOtherHasAChance() {
        assertThat(send(Map.of(1L, Fate.REFUSED))).isFalse();

        assertThat(dispatch.unsendable()).isEmpty();
    }

    @Test
    void withoutATopicNoOtherHasAChance() {
        assertThat(send(Map.of(1L, Fate.UNSENDABLE_FOR_NOW))).isFalse();

        assertThat(dispatch.unsendable()).map(Broker.Unsendable::passing).contains(true);
    }

    /** Sends and waits for the answers: acknowledged is what has no other fate. */
    private boolean send(Map<Long, Fate> fates) {
        broker.decide(event -> fates.getOrDefault(event.seq(), Fate.ACKNOWLEDGED));
        boolean othersHaveAChance = dispatch.send(broker);
        broker.flush();
        return othersHaveAChance;
    }

    private static List<OutboxEvent> events(long... sequences) {
        return LongStream.of(sequences)
                .mapToObj(seq -> new OutboxEvent("p@" + seq, seq, "t.v1", new byte[] {1}, Map.of()))
                .toList();
    }
}
