package partnerships.store.autoconfigure;

import java.time.InstantSource;
import partnerships.store.commit.HeldAggregates;
import partnerships.store.commit.Steps;
import partnerships.store.document.StoreException.ClockWrong;
import partnerships.store.metrics.StoreMetrics;
import partnerships.store.timer.MachineClock;
import partnerships.store.tracing.Traces;

/**
 * What all stores of a service share.
 *
 * @param clock the business clock; may be moved
 * @param machine the clock of claims; never moved
 * @param traces of which events and jobs become a part
 * @param topicPrefix in front of every topic's name; empty outside tests
 * @param held what nothing may be decided about
 */
record Parts(
        InstantSource clock,
        MachineClock machine,
        Steps steps,
        StoreMetrics metrics,
        Traces traces,
        ProducerSettings producers,
        String topicPrefix,
        HeldAggregates held) {

    InstantSource realTime() {
        return machine::instant;
    }

    /** The business clock for decisions: while the machine's is wrong, there are none. */
    InstantSource decisive() {
        return () -> {
            if (!machine.isRight()) {
                throw new ClockWrong();
            }
            return clock.instant();
        };
    }
}
