package partnerships.store.inbox;

import io.micrometer.core.instrument.Counter;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import partnerships.contracts.CloudEvent;
import partnerships.contracts.EventJson;
import partnerships.store.Refused;
import partnerships.store.document.Failures;
import partnerships.store.document.StoreException;
import partnerships.store.metrics.StoreMetrics;

/** A consumer of facts: who handles them, and what is counted of it. */
record Listening(String consumer, FactHandler handler, Counter stale, Counter gap, Counter dead, Counter failed) {

    private static final Logger log = LoggerFactory.getLogger(Listening.class);

    static Listening of(String consumer, FactHandler handler, StoreMetrics metrics) {
        return new Listening(
                consumer,
                handler,
                metrics.stale(consumer),
                metrics.gap(consumer),
                metrics.deadLetters(consumer),
                metrics.factFailed(consumer));
    }

    /**
     * Lets the fact be handled. What the domain refuses is an outcome. A failure that nobody foresaw is counted: the fact is tried
     * again and holds up those behind it until somebody sees to it.
     *
     * @return why it can never be handled as it is, repeating nothing of its content; empty if it has been handled
     * @throws RuntimeException if a part of the system is away, or in a way nobody foresaw
     */
    Optional<String> handle(CloudEvent fact) {
        try {
            handler.handle(fact);
            return Optional.empty();
        } catch (Refused refused) {
            log.warn("{} refuses what {} says: {}", consumer, fact.subject(), refused.code());
            return Optional.empty();
        } catch (EventJson.Undecodable
                | CloudEvent.Malformed
                | StoreException.EventTooLarge
                | StoreException.ContractViolated
                | StoreException.HistoryAhead e) {
            return Optional.of(e.getClass().getSimpleName() + ": " + e.getMessage());
        } catch (RuntimeException | Error e) {
            if (!Failures.passes(e)) {
                failed.increment();
                log.error("{} fails on {}: {}", consumer, fact.subject(), Failures.describe(e));
            }
            throw e;
        }
    }
}
