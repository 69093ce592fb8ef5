package partnerships.store.document;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;

/**
 * What a store needs besides its documents.
 *
 * @param handOver takes the events of a commit that found its outbox empty
 * @param clock the business clock; may be moved
 * @param realTime the clock of claims; never moved
 * @param lateness told how long after its due instant a transition of time was recorded
 */
public record Surroundings(
        HandOver handOver, Steps steps, InstantSource clock, InstantSource realTime, Consumer<Duration> lateness) {

    /** Returns the business time, as precise as the database keeps it. */
    Instant now() {
        return Instant.ofEpochMilli(clock.instant().toEpochMilli());
    }
}
