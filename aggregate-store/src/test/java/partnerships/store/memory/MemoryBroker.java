package partnerships.store.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import partnerships.store.document.OutboxEvent;
import partnerships.store.relay.Broker;

/** A topic in memory whose answers a test decides. */
public final class MemoryBroker implements Broker {

    /** What becomes of an event that is sent. */
    public enum Fate {
        ACKNOWLEDGED,
        /** Known to have failed before the next is sent. */
        REFUSED,
        /** Found out to have failed when the page is flushed; not written. */
        LOST,
        /** Written, but the sender is told that it failed. */
        WRITTEN_BUT_FAILED,
        /** The sender is told that it failed; it is written when it {@linkplain MemoryBroker#land lands}. */
        LATE,
        UNSENDABLE,
        /** Not taken now; may be taken once somebody has made a topic or given a right. */
        UNSENDABLE_FOR_NOW
    }

    private record Waiting(CompletableFuture<Void> receipt, Fate fate) {}

    private final List<OutboxEvent> log;
    private final List<Waiting> waiting = new ArrayList<>();
    private final List<OutboxEvent> underWay = new ArrayList<>();
    private Function<OutboxEvent, Fate> fates = _ -> Fate.ACKNOWLEDGED;
    private int reopened;
    private boolean closed;

    public MemoryBroker() {
        this(new ArrayList<>());
    }

    /** @param log the topic, which several producers may share */
    public MemoryBroker(List<OutboxEvent> log) {
        this.log = log;
    }

    public void decide(Function<OutboxEvent, Fate> wanted) {
        fates = wanted;
    }

    /** Returns the ids of the events on the topic, in order. */
    public List<String> ids() {
        return log.stream().map(OutboxEvent::id).toList();
    }

    /** Writes what was late, all of it. */
    public void land() {
        log.addAll(underWay);
        underWay.clear();
    }

    /** Returns the events on the topic, in order. */
    public List<OutboxEvent> log() {
        return log;
    }

    /** Returns how often the connection was given up. */
    public int reopened() {
        return reopened;
    }

    public boolean isClosed() {
        return closed;
    }

    @Override
    public CompletableFuture<Void> send(String key, OutboxEvent event) {
        Fate fate = fates.apply(event);
        var receipt = new CompletableFuture<Void>();
        switch (fate) {
            case REFUSED -> receipt.completeExceptionally(new IllegalStateException("no broker"));
            case UNSENDABLE ->
                receipt.completeExceptionally(new Unsendable(new IllegalArgumentException("too large"), false));
            case UNSENDABLE_FOR_NOW ->
                receipt.completeExceptionally(new Unsendable(new IllegalStateException("no topic"), true));
            case ACKNOWLEDGED, WRITTEN_BUT_FAILED -> {
                log.add(event);
                waiting.add(new Waiting(receipt, fate));
            }
            case LOST -> waiting.add(new Waiting(receipt, fate));
            case LATE -> {
                underWay.add(event);
                waiting.add(new Waiting(receipt, fate));
            }
        }
        return receipt;
    }

    @Override
    public void flush() {
        var all = List.copyOf(waiting);
        waiting.clear();
        for (Waiting each : all) {
            if (each.fate() == Fate.ACKNOWLEDGED) {
                each.receipt().complete(null);
            } else {
                each.receipt().completeExceptionally(new IllegalStateException("expired"));
            }
        }
    }

    @Override
    public void reopen() {
        reopened++;
    }

    @Override
    public void close() {
        flush();
        closed = true;
    }
}
