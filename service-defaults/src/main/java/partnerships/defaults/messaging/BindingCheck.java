package partnerships.defaults.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.stream.binder.kafka.properties.KafkaExtendedBindingProperties;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.util.StringUtils;

/**
 * Holds the settings of every binding that consumes against what keeps facts whole: with its own retries, or without a named
 * error handler, the binder logs a failing record and goes on to the next.
 */
final class BindingCheck {

    private final BindingServiceProperties common;
    private final KafkaExtendedBindingProperties kafka;

    BindingCheck(BindingServiceProperties common, KafkaExtendedBindingProperties kafka) {
        this.common = common;
        this.kafka = kafka;
    }

    /**
     * Returns the bindings that consume.
     *
     * @param inputs names of the bindings of all consumer beans: {@code agreementFacts-in-0}
     * @throws StartRefused if one of them could lose a fact, or settings name a consumer that is not there
     */
    List<Consumed> consumed(Set<String> inputs) {
        var wrong = new ArrayList<String>();
        common.getBindings().keySet().stream()
                .filter(name -> name.contains("-in-") && !inputs.contains(name))
                .forEach(name -> wrong.add(name + " belongs to no consumer bean"
                        + " (a service with several names them in spring.cloud.function.definition)"));
        inputs.forEach(name -> wrong.addAll(faults(name)));
        if (!wrong.isEmpty()) {
            throw new StartRefused(
                    "Bindings could lose facts: " + String.join("; ", wrong) + ".",
                    "Set what is named under spring.cloud.stream in the service's application.yaml.");
        }
        return inputs.stream().sorted().map(this::consumed).toList();
    }

    private Consumed consumed(String name) {
        return new Consumed(
                List.of(StringUtils.tokenizeToStringArray(common.getBindingDestination(name), ",")),
                common.getGroup(name));
    }

    private List<String> faults(String name) {
        var faults = new ArrayList<String>();
        var binding = common.getBindingProperties(name);
        var consumer = common.getConsumerProperties(name);
        var atKafka = kafka.getExtendedConsumerProperties(name);
        check(faults, isThere(binding.getGroup()), name + " has no group");
        check(faults, isThere(binding.getDestination()), name + " has no destination");
        check(faults, consumer.isUseNativeDecoding(), name + " needs consumer.use-native-decoding: true");
        check(faults, !atKafka.isEnableDlq(), name + " needs consumer.enable-dlq: false");
        check(
                faults,
                consumer.isBatchMode() || consumer.getMaxAttempts() == 1,
                name + " needs consumer.max-attempts: 1");
        check(
                faults,
                isThere(atKafka.getCommonErrorHandlerBeanName()),
                name + " needs consumer.common-error-handler-bean-name: factsErrorHandler");
        return faults;
    }

    private static void check(List<String> faults, boolean right, String fault) {
        if (!right) {
            faults.add(fault);
        }
    }

    private static boolean isThere(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    /** A consumer and what it reads. */
    record Consumed(List<String> topics, String group) {}
}
