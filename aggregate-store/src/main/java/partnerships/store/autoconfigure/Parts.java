package partnerships.store.autoconfigure;

import java.time.InstantSource;
import partnerships.store.document.Steps;
import partnerships.store.metrics.StoreMetrics;
import partnerships.store.tracing.Traces;

/**
 * What all stores of a service share.
 *
 * @param clock the business clock; may be moved
 * @param realTime the clock of claims; never moved
 * @param traces of which events and jobs become a part
 * @param topicPrefix in front of every topic's name; empty outside tests
 */
record Parts(
        InstantSource clock,
        InstantSource realTime,
        Steps steps,
        StoreMetrics metrics,
        Traces traces,
        ProducerSettings producers,
        String topicPrefix) {}
