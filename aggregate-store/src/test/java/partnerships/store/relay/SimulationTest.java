package partnerships.store.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import partnerships.store.document.PendingEvents;
import partnerships.store.memory.Instance;
import partnerships.store.memory.MemoryBroker;
import partnerships.store.memory.MemoryCollection;
import partnerships.store.memory.SettableClock;

/** The production relay and store in thousands of bad hours; wrong ones must be found out in them. */
class SimulationTest {

    private static final int RUNS = 3_000;
    private static final int STEPS = 60;

    @Test
    void whateverHappensAConsumerEndsWithEverythingInOrder() {
        for (long seed = 0; seed < RUNS; seed++) {
            assertThat(new SimulatedRun(seed, Instance::new).play(STEPS))
                    .as("missed in the run with seed %d (handled, committed)", seed)
                    .isEqualTo(Map.of());
        }
    }

    @Test
    void aRelayThatClearsEverythingIsFoundOut() {
        assertThat(runsThatMissSomething(SimulationTest::clearingEverything)).isPositive();
    }

    @Test
    void aRelayThatClearsBeyondTheLeadingRunIsFoundOut() {
        assertThat(runsThatMissSomething(SimulationTest::clearingBeyondTheLeadingRun))
                .isPositive();
    }

    @Test
    void aStoreThatHandsOverWhatIsNotTheHeadIsFoundOut() {
        assertThat(runsThatMissSomething(SimulationTest::handingOverWhatIsNotTheHead))
                .isPositive();
    }

    private static long runsThatMissSomething(SimulatedRun.Maker wrong) {
        return LongStream.range(0, RUNS)
                .filter(seed -> !new SimulatedRun(seed, wrong).play(STEPS).isEmpty())
                .count();
    }

    private static Instance clearingEverything(MemoryCollection collection, MemoryBroker broker, SettableClock clock) {
        var wrong = new Delegating(collection) {
            @Override
            public int clearWhole(List<Cleared> cleared) {
                collection.clearEverything(cleared.stream().map(Cleared::id).toList());
                return cleared.size();
            }
        };
        return new Instance(collection, wrong, broker, clock, _ -> Optional.empty());
    }

    private static Instance clearingBeyondTheLeadingRun(
            MemoryCollection collection, MemoryBroker broker, SettableClock clock) {
        var wrong = new Delegating(collection) {
            @Override
            public void clearLeadingRun(List<Cleared> cleared, Claim claim) {
                super.clearLeadingRun(
                        cleared.stream()
                                .map(run -> new Cleared(run.id(), run.head(), run.upTo() + 1, run.events()))
                                .toList(),
                        claim);
            }
        };
        return new Instance(collection, wrong, broker, clock, _ -> Optional.empty());
    }

    private static Instance handingOverWhatIsNotTheHead(
            MemoryCollection collection, MemoryBroker broker, SettableClock clock) {
        return new Instance(collection, collection, broker, clock, collection::lastPending);
    }

    /** An outbox like another, of which one thing may be changed. */
    private static class Delegating implements Outbox {
        private final Outbox right;

        Delegating(Outbox right) {
            this.right = right;
        }

        @Override
        public List<String> due(Instant now, int limit) {
            return right.due(now, limit);
        }

        @Override
        public void take(Collection<String> ids, Instant dueBy, Claim claim) {
            right.take(ids, dueBy, claim);
        }

        @Override
        public List<PendingEvents> taken(Collection<String> ids, Claim claim) {
            return right.taken(ids, claim);
        }

        @Override
        public int clearWhole(List<Cleared> cleared) {
            return right.clearWhole(cleared);
        }

        @Override
        public void clearLeadingRun(List<Cleared> cleared, Claim claim) {
            right.clearLeadingRun(cleared, claim);
        }

        @Override
        public void postpone(List<PendingEvents> failed, Instant until) {
            right.postpone(failed, until);
        }

        @Override
        public void block(PendingEvents unsendable, String reason) {
            right.block(unsendable, reason);
        }
    }
}
