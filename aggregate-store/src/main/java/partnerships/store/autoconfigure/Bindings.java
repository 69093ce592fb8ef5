package partnerships.store.autoconfigure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import partnerships.store.restore.RestoreCheck.Hearing;

/** What the bindings of Spring Cloud Stream say, if the service has any. */
final class Bindings {

    /** The part of a binding that matters here. */
    record Binding(@Nullable String destination, @Nullable String group) {}

    private Bindings() {}

    /** Returns what the service's consumers hear. */
    static List<Hearing> heard(Environment environment, Set<String> consumers) {
        String prefix = environment.getProperty("partnerships.kafka.topic-prefix", "");
        return topicsByConsumer(environment).entrySet().stream()
                .filter(each -> consumers.contains(each.getKey()))
                .map(each -> new Hearing(each.getKey(), prefix + each.getKey(), each.getValue()))
                .toList();
    }

    /** Returns the topic that each consumer listens to, by its group without the tests' prefix. */
    static Map<String, String> topicsByConsumer(Environment environment) {
        String prefix = environment.getProperty("partnerships.kafka.topic-prefix", "");
        var topics = new HashMap<String, String>();
        Binder.get(environment)
                .bind("spring.cloud.stream.bindings", Bindable.mapOf(String.class, Binding.class))
                .orElse(Map.of())
                .values()
                .forEach(binding -> {
                    if (binding.destination() != null && binding.group() != null) {
                        String group = binding.group();
                        String consumer = group.startsWith(prefix) ? group.substring(prefix.length()) : group;
                        topics.put(consumer, binding.destination());
                    }
                });
        return topics;
    }
}
