package partnerships.defaults.operations;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.kafka.core.ConsumerFactory;
import partnerships.defaults.security.AccessRules;

/** Shows operators the dead letters of a service that has any. */
@AutoConfiguration
public class OperationsDefaults {

    /** Before the service's own rules, so that none of them can open what stands here. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    AccessRules operationsAccess() {
        return new OperationsAccess();
    }

    @Bean
    Audit operationsAudit() {
        return new Audit();
    }

    @Bean
    DeadLetterTopics deadLetterTopics(
            ConsumerFactory<?, ?> configured, @Value("${partnerships.kafka.topic-prefix:}") String topicPrefix) {
        return new DeadLetterTopics(configured.getConfigurationProperties(), topicPrefix);
    }

    @Bean
    @ConditionalOnBean(DeadLetterDesk.class)
    DeadLetterController deadLetterController(DeadLetterDesk desk, DeadLetterTopics topics, Audit audit) {
        return new DeadLetterController(desk, topics, audit);
    }
}
