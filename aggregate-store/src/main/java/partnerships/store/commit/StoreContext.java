package partnerships.store.commit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import partnerships.store.document.Contract;
import partnerships.store.document.HandOver;
import partnerships.store.tracing.Traces;

/**
 * What a store needs besides its documents.
 *
 * @param handOver takes the events of a commit that found its outbox empty
 * @param clock the business clock; may be moved
 * @param realTime the clock of claims; never moved
 * @param lateness called with how long after its due instant a transition of time was recorded
 * @param held what nothing may be decided about
 * @param traces of which the events become a part
 * @param contract that every event must fit before it is stored
 */
public record StoreContext(
        HandOver handOver,
        Steps steps,
        InstantSource clock,
        InstantSource realTime,
        Consumer<Duration> lateness,
        HeldAggregates held,
        Traces traces,
        Contract contract) {

    /** Where nothing is held, nobody traces, and nothing is published. */
    public StoreContext(
            HandOver handOver, Steps steps, InstantSource clock, InstantSource realTime, Consumer<Duration> lateness) {
        this(handOver, steps, clock, realTime, lateness, new HeldAggregates(), Traces.NONE, Contract.NONE);
    }

    /** Returns the business time, as precise as the database keeps it. */
    Instant now() {
        return Instant.ofEpochMilli(clock.instant().toEpochMilli());
    }
}
