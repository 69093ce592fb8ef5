package partnerships.store.relay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import partnerships.store.document.OutboxEvent;
import partnerships.store.document.PendingEvents;

/** The events of one aggregate on their way: which of them the broker has acknowledged. */
final class Dispatch {

    private final PendingEvents pending;
    private final List<CompletableFuture<Void>> receipts = new ArrayList<>();

    Dispatch(PendingEvents pending) {
        this.pending = pending;
    }

    /**
     * Sends in order, and nothing behind an event that is known to have failed.
     *
     * @return whether others have a chance: a broker can be reached, and the topic is there
     */
    boolean send(Broker broker) {
        for (OutboxEvent event : pending.events()) {
            CompletableFuture<Void> receipt = broker.send(pending.id(), event);
            receipts.add(receipt);
            if (receipt.isCompletedExceptionally()) {
                return unsendable().filter(cause -> !cause.passing()).isPresent();
            }
        }
        return true;
    }

    String id() {
        return pending.id();
    }

    boolean succeeded() {
        return acknowledged() == pending.events().size();
    }

    /** Returns the leading run of acknowledged events, if there is one. What was acknowledged behind a failure is not in it. */
    Optional<Outbox.Cleared> leadingRun() {
        int events = acknowledged();
        return events == 0
                ? Optional.empty()
                : Optional.of(new Outbox.Cleared(
                        pending.id(),
                        pending.head(),
                        pending.events().get(events - 1).seq(),
                        events));
    }

    /** Returns what is to be sent again because it failed, from its head, with this failure counted. */
    Optional<PendingEvents> failed() {
        int acknowledged = acknowledged();
        List<OutboxEvent> rest =
                pending.events().subList(acknowledged, pending.events().size());
        if (rest.isEmpty()) {
            return Optional.empty();
        }
        int attempts = acknowledged > 0 ? 0 : pending.attempts();
        int refusals = acknowledged > 0 ? 0 : pending.refusals();
        return Optional.of(new PendingEvents(
                pending.id(), rest, attempts + 1, unsendable().isPresent() ? refusals + 1 : refusals));
    }

    /** Returns why it can never be sent, if that is what the first failure says. */
    Optional<Broker.Unsendable> unsendable() {
        return receipts.stream()
                .filter(CompletableFuture::isCompletedExceptionally)
                .findFirst()
                .map(CompletableFuture::exceptionNow)
                .filter(Broker.Unsendable.class::isInstance)
                .map(Broker.Unsendable.class::cast);
    }

    /** Returns how many events lead that are acknowledged. */
    private int acknowledged() {
        int events = 0;
        while (events < receipts.size() && isAcknowledged(receipts.get(events))) {
            events++;
        }
        return events;
    }

    private static boolean isAcknowledged(CompletableFuture<Void> receipt) {
        return receipt.isDone() && !receipt.isCompletedExceptionally();
    }
}
