package partnerships.defaults.messaging;

import java.time.Duration;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.stream.binder.kafka.properties.KafkaExtendedBindingProperties;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.CommonErrorHandler;

/** Keeps every consumer from losing a fact. */
@AutoConfiguration(afterName = "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration")
@EnableConfigurationProperties({TopicSettings.class, KafkaExtendedBindingProperties.class})
public class MessagingDefaults {

    private static final Duration AFTER_REFUSAL = Duration.ofSeconds(5);

    @Bean
    CommonErrorHandler factsErrorHandler() {
        return new FactsErrorHandler();
    }

    /** A consumer that the broker refuses tries again, instead of ending for ever: rights come back without a new start. */
    @Bean
    ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> refusedConsumersTryAgain() {
        return (container, _, _) -> container.getContainerProperties().setAuthExceptionRetryInterval(AFTER_REFUSAL);
    }

    @Bean
    BinderTls binderTls(KafkaAdmin admin) {
        return new BinderTls(admin.getConfigurationProperties());
    }

    @Bean
    RefusedConsumers rightsHealthIndicator() {
        return new RefusedConsumers();
    }

    /** Off only for a test without a broker. */
    @Bean
    @ConditionalOnProperty(name = "partnerships.topics.check", matchIfMissing = true)
    MessagingCheck messagingCheck(
            ListableBeanFactory beans,
            BindingServiceProperties common,
            KafkaExtendedBindingProperties kafka,
            KafkaAdmin admin,
            TopicSettings settings) {
        return new MessagingCheck(
                beans,
                new BindingCheck(common, kafka),
                new TopicCheck(admin.getConfigurationProperties(), settings.patience()),
                settings.written());
    }
}
