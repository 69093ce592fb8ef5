package partnerships.store.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import partnerships.store.document.OutboxEvent;
import partnerships.store.document.PendingEvents;

/** What operators rely on besides, whoever keeps the documents. */
abstract class BlockedOutboxContract extends CollectionContract {

    abstract BlockedOutboxes blockedOutboxes();

    @Test
    void whatIsBlockedIsLeftOutOfTheSweepAndShown() {
        insert();
        documents().update(behind(1, 2, LATER));

        block(1);

        assertThat(due(LATER.plusSeconds(60))).isEmpty();
        assertThat(blockedOutboxes().find(id))
                .hasValueSatisfying(blocked -> assertThat(blocked)
                        .usingRecursiveComparison()
                        .isEqualTo(new BlockedOutboxes.Blocked(id, events(1).getFirst(), 2, NOW, "Refusal")));
        assertThat(blockedAfter("")).contains(id);
        assertThat(blockedAfter(id)).doesNotContain(id);
    }

    @Test
    void whatIsNotBlockedIsNotShown() {
        insert();

        assertThat(blockedOutboxes().find(id)).isEmpty();
        assertThat(blockedAfter("")).doesNotContain(id);
    }

    @Test
    void whatIsUnblockedIsDueAgainFromItsFirstAttempt() {
        insert();
        outbox().postpone(List.of(new PendingEvents(id, events(1), 2, 1)), LATER);
        block(1);

        blockedOutboxes().unblock(id, id + "@1", NOW);

        assertThat(blockedOutboxes().find(id)).isEmpty();
        assertThat(due(NOW)).containsExactly(id);
        assertThat(taken(NOW)).usingRecursiveComparison().isEqualTo(List.of(new PendingEvents(id, events(1))));
    }

    @Test
    void whatIsUnblockedWithAnotherHeadKeepsWhatIsBehindIt() {
        insert();
        documents().update(behind(1, 2, LATER));
        block(1);
        var other = new OutboxEvent(id + "@1", 1, "other.v1", new byte[] {7}, Map.of("ce_id", id + "@1"));

        blockedOutboxes().unblock(id, other, NOW);

        assertThat(taken(NOW).getFirst().events())
                .usingRecursiveComparison()
                .isEqualTo(List.of(other, events(2).getFirst()));
    }

    @Test
    void anOutboxIsUnblockedAtItsHeadAlone() {
        insert();
        documents().update(behind(1, 2, LATER));
        block(1);
        var other = new OutboxEvent(id + "@2", 2, "other.v1", new byte[] {7}, Map.of("ce_id", id + "@2"));

        blockedOutboxes().unblock(id, id + "@2", NOW);
        blockedOutboxes().unblock(id, other, NOW);

        assertThat(blockedOutboxes().find(id)).isPresent();
        assertThat(due(LATER)).isEmpty();
    }

    @Test
    void whatIsNotBlockedKeepsItsHead() {
        insert();
        var other = new OutboxEvent(id + "@1", 1, "other.v1", new byte[] {7}, Map.of("ce_id", id + "@1"));

        blockedOutboxes().unblock(id, id + "@1", NOW);
        blockedOutboxes().unblock(id, other, NOW);

        assertThat(due(NOW)).isEmpty();
        assertThat(taken(LATER).getFirst().events()).usingRecursiveComparison().isEqualTo(events(1));
    }

    @Test
    void whoseHeadWasSentAfterAllIsBlockedNoLonger() {
        insert();
        documents().update(behind(1, 2, LATER));
        block(1);
        var claim = claim(LATER);

        outbox().clearLeadingRun(List.of(run(1, 1)), claim);

        assertThat(blockedOutboxes().find(id)).isEmpty();
        assertThat(due(claim.until())).containsExactly(id);
    }

    private void block(long head) {
        outbox().block(new PendingEvents(id, events(head)), "Refusal");
    }

    private List<String> blockedAfter(String last) {
        return blockedOutboxes().after(last, 1_000).stream()
                .map(BlockedOutboxes.Blocked::id)
                .toList();
    }
}
