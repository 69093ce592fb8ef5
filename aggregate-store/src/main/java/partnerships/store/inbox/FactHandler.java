package partnerships.store.inbox;

import partnerships.contracts.CloudEvent;

/**
 * What a service does when it hears of a fact. Called once per fact and in the order of each subject, again after a crash:
 * everything it writes goes through {@code AggregateStore.react} or is an upsert that carries {@code seen}.
 */
@FunctionalInterface
public interface FactHandler {

    /**
     * Handles one fact; ignores types it does not need.
     *
     * @throws partnerships.contracts.EventJson.Undecodable if the data cannot be read: the subject is parked
     * @throws RuntimeException if a part of the system is away: nothing is recorded, and the fact comes again
     */
    void handle(CloudEvent fact);
}
