package partnerships.defaults.messaging;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.cloud.stream.binding.Bindable;
import org.springframework.context.SmartLifecycle;
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
        var consumed = bindings.consumed(inputs());
        var declared = declared(consumed);
        if (!declared.isEmpty()) {
            topics.check(declared, consumed.stream().map(Consumed::group).toList());
        }
        running = true;
    }

    private Set<String> inputs() {
        return beans.getBeansOfType(Bindable.class).values().stream()
                .flatMap(bindable -> bindable.getInputs().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Everything written and read, and a place for each consumer's dead letters. */
    private Collection<DeclaredTopic> declared(List<Consumed> consumed) {
        var declared = new LinkedHashMap<String, DeclaredTopic>();
        written.forEach(topic -> declared.put(topic, DeclaredTopic.written(topic)));
        for (Consumed each : consumed) {
            each.topics().forEach(topic -> declared.putIfAbsent(topic, DeclaredTopic.read(topic)));
            var deadLetters = DeclaredTopic.deadLettersOf(each.group());
            declared.put(deadLetters.name(), deadLetters);
        }
        return declared.values();
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
