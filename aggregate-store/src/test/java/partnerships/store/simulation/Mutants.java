package partnerships.store.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.messaging.Message;
import partnerships.contracts.CloudEvent;
import partnerships.store.commit.Commit;
import partnerships.store.commit.Documents;
import partnerships.store.commit.Loaded;
import partnerships.store.document.HandOver;
import partnerships.store.document.OutboxEvent;
import partnerships.store.document.PendingEvents;
import partnerships.store.inbox.FactHandler;
import partnerships.store.inbox.InboxPositions;
import partnerships.store.memory.MemoryCollection;
import partnerships.store.memory.WrongWrites;
import partnerships.store.relay.Broker;
import partnerships.store.relay.Outbox;
import partnerships.store.timer.Deadlines;

/** Instances with one thing wrong each. The simulation must find out every one. */
final class Mutants {

    private Mutants() {}

    /** What mutants have at hand. */
    abstract static class Mutant extends Assembly {
        MemoryCollection collection = new MemoryCollection();
        WrongWrites wrong = new WrongWrites(collection);
        Instant born = Instant.MIN;

        @Override
        void begin(MemoryCollection shared, Life life) {
            collection = shared;
            wrong = new WrongWrites(shared);
            born = life.instant();
        }
    }

    /** Clears outboxes in a way of its own. */
    abstract static class WrongClearing extends Mutant {

        /** Returns how many were cleared. */
        abstract int clear(List<Outbox.Cleared> cleared);

        @Override
        Outbox outbox(Outbox right) {
            return new DelegatingOutbox(right) {
                @Override
                public int clearWhole(List<Cleared> cleared) {
                    return clear(cleared);
                }
            };
        }
    }

    /** Hands over an event that is not the head of its outbox. */
    static final class HandsOverBehindTheHead extends Mutant {
        @Override
        HandOver handOver(HandOver right) {
            return new HandOver() {
                @Override
                public void accept(PendingEvents pending, Instant claimedUntil) {
                    right.accept(pending, claimedUntil);
                }

                @Override
                public void behind(String id, Instant dueAt) {
                    collection.lastPending(id).ifPresent(last -> right.accept(last, Instant.MAX));
                }
            };
        }
    }

    /** Clears each event that was acknowledged, also behind one that was not. */
    static final class ClearsByAcknowledgedIds extends WrongClearing {
        private final Map<String, CompletableFuture<Void>> receipts = new LinkedHashMap<>();

        @Override
        Broker broker(Broker right) {
            return new DelegatingBroker(right) {
                @Override
                public CompletableFuture<Void> send(String key, OutboxEvent event) {
                    CompletableFuture<Void> receipt = super.send(key, event);
                    receipts.put(event.id(), receipt);
                    return receipt;
                }
            };
        }

        @Override
        int clear(List<Outbox.Cleared> cleared) {
            Set<String> acknowledged = receipts.entrySet().stream()
                    .filter(entry ->
                            entry.getValue().isDone() && !entry.getValue().isCompletedExceptionally())
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            wrong.clear(cleared.stream().map(Outbox.Cleared::id).toList(), acknowledged);
            return cleared.size();
        }
    }

    /** Clears whatever an outbox holds. */
    static final class ClearsEverything extends WrongClearing {
        @Override
        int clear(List<Outbox.Cleared> cleared) {
            return wrong.clearEverything(cleared);
        }
    }

    /** Clears as many events as were acknowledged, whichever is the head. */
    static final class ClearsWithoutHead extends WrongClearing {
        @Override
        int clear(List<Outbox.Cleared> cleared) {
            return wrong.clearWithoutHead(cleared);
        }
    }

    /** Puts off what failed, whichever is the head: brings a cleared outbox back. */
    static final class PostponesWithoutHead extends Mutant {
        @Override
        Outbox outbox(Outbox right) {
            return new DelegatingOutbox(right) {
                @Override
                public void postpone(List<PendingEvents> failed, Instant until) {
                    wrong.postponeWithoutHead(
                            failed.stream().map(PendingEvents::id).toList(), until);
                }
            };
        }
    }

    /** Goes on with an aggregate although one of its events has failed. */
    static final class SendsPastAFailure extends Mutant {
        @Override
        Broker broker(Broker right) {
            var failed = new ArrayList<Runnable>();
            return new DelegatingBroker(right) {
                @Override
                public CompletableFuture<Void> send(String key, OutboxEvent event) {
                    CompletableFuture<Void> receipt = super.send(key, event);
                    if (!receipt.isCompletedExceptionally()) {
                        return receipt;
                    }
                    var unnoticed = new CompletableFuture<Void>();
                    failed.add(() -> unnoticed.completeExceptionally(receipt.exceptionNow()));
                    return unnoticed;
                }

                @Override
                public void flush() {
                    super.flush();
                    failed.forEach(Runnable::run);
                    failed.clear();
                }
            };
        }
    }

    /** Saves the document as a whole, as it was loaded. */
    static final class SavesWholeDocuments extends Mutant {
        @Override
        Documents documents(Documents right) {
            return new Documents() {
                @Override
                public Optional<Loaded> load(String id) {
                    wrong.remember(id);
                    return right.load(id);
                }

                @Override
                public boolean insert(Commit commit) {
                    return right.insert(commit);
                }

                @Override
                public boolean update(Commit commit) {
                    return wrong.save(commit);
                }
            };
        }
    }

    /** Drops types it does not know, without advancing. */
    static final class DropsUnknownTypes extends Mutant {
        @Override
        Consumer<Message<byte[]>> facts(Consumer<Message<byte[]>> right) {
            return message -> {
                if (Registers.concerns(CloudEvent.of(message.getHeaders(), message.getPayload()))) {
                    right.accept(message);
                }
            };
        }
    }

    /** Stores the position before the targets. */
    static final class StoresThePositionFirst extends Mutant {
        @Override
        FactHandler handler(FactHandler right, InboxPositions positions) {
            return fact -> {
                positions.advance(
                        new InboxPositions.Key(Node.CONSUMER, fact.subject()), fact.sequence() - 1, fact.sequence());
                right.handle(fact);
            };
        }
    }

    /** Looks only at what has fallen due since it started. */
    static final class ForgetsWhatFellDueWhileDown extends Mutant {
        @Override
        Deadlines deadlines(Deadlines right) {
            return new Deadlines() {
                @Override
                public List<Due> passed(Instant now, int limit) {
                    return right.passed(now, limit).stream()
                            .filter(due -> !due.at().isBefore(born))
                            .toList();
                }

                @Override
                public void postpone(Due due, Instant until) {
                    right.postpone(due, until);
                }
            };
        }
    }

    /** Not wrong, only wasteful: takes what others have claimed. Safety must not rest on claims. */
    static final class IgnoresClaims extends Mutant {
        @Override
        Outbox outbox(Outbox right) {
            return new DelegatingOutbox(right) {
                @Override
                public List<String> due(Instant now, int limit) {
                    return super.due(Instant.MAX, limit);
                }

                @Override
                public void take(Collection<String> ids, Instant dueBy, Claim claim) {
                    super.take(ids, Instant.MAX, claim);
                }

                @Override
                public void takeUnclaimed(Collection<Behind> late, Claim claim) {
                    super.take(late.stream().map(Behind::id).toList(), Instant.MAX, claim);
                }
            };
        }
    }
}
