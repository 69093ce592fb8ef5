package partnerships.store.inbox;

import java.util.function.Consumer;
import org.springframework.messaging.Message;

/** Gives each consumer of a service its one rule: known, next, or too early. */
public interface Inbox {

    /**
     * Returns the function that a binding calls for each record.
     *
     * @param consumer name of the consumer group: {@code committee-service.agreementFacts}
     */
    Consumer<Message<byte[]>> of(String consumer, FactHandler handler);
}
