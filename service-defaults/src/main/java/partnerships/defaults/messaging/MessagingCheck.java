package partnerships.defaults.messaging;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.cloud.stream.binding.Bindable;
import org.springframework.context.SmartLifecycle;
import partnerships.contracts.Topics;
import partnerships.defaults.messaging.BindingCheck.Consumed;

/**
 * Checks bindings and topics before anything consumes, publishes or answers: its phase is the first of all. While the service
 * is up there is nothing to stop.
 */
final class MessagingCheck implements SmartLifecycle {

    private final ListableBeanFactory beans;
    private final BindingCheck bindings;
    private final TopicCheck topics;
    private final List<String> written;
    private volatile boolean running;

    MessagingCheck(ListableBeanFactory beans, BindingCheck bindings, TopicCheck topics, List<String> written) {
        this.beans = beans;
        this.bindings = bindings;
        this.topics = topics;
        this.written = List.copyOf(written);
    }

    @Override
    public void start() {
        var declared = declared(bindings.consumed(inputs()));
        if (!declared.isEmpty()) {
            topics.check(declared);
        }
        running = true;
    }

    private Set<String> inputs() {
        return beans.getBeansOfType(Bindable.class).values().stream()
                .flatMap(bindable -> bindable.getInputs().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Everything read and written, and a place for each consumer's dead letters. */
    private Set<DeclaredTopic> declared(List<Consumed> consumed) {
        var declared = new LinkedHashSet<DeclaredTopic>();
        for (Consumed each : consumed) {
            for (String topic : each.topics()) {
                declared.add(new DeclaredTopic(topic, Topics.PARTITIONS));
            }
            declared.add(new DeclaredTopic(Topics.deadLettersOf(each.group()), 1));
        }
        written.forEach(topic -> declared.add(new DeclaredTopic(topic, Topics.PARTITIONS)));
        return declared;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
