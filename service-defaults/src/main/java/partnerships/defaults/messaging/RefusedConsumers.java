package partnerships.defaults.messaging;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.event.ConsumerRetryAuthEvent;
import org.springframework.kafka.event.ConsumerRetryAuthSuccessfulEvent;
import org.springframework.kafka.event.KafkaEvent;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;

/** DOWN, and so not ready, while the broker refuses a consumer that it let in before. The log says which right it lacks. */
final class RefusedConsumers implements HealthIndicator {

    private final Set<String> groups = ConcurrentHashMap.newKeySet();

    @EventListener
    void refused(ConsumerRetryAuthEvent event) {
        groups.add(groupOf(event));
    }

    @EventListener
    void letIn(ConsumerRetryAuthSuccessfulEvent event) {
        groups.remove(groupOf(event));
    }

    private static String groupOf(KafkaEvent event) {
        return String.valueOf(
                event.getContainer(AbstractMessageListenerContainer.class).getGroupId());
    }

    @Override
    public Health health() {
        return groups.isEmpty()
                ? Health.up().build()
                : Health.down().withDetail("refused", Set.copyOf(groups)).build();
    }
}
