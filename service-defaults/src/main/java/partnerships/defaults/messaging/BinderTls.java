package partnerships.defaults.messaging;

import java.util.Map;
import org.apache.kafka.common.config.SslConfigs;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.cloud.stream.binder.kafka.provisioning.AdminClientConfigCustomizer;
import org.springframework.cloud.stream.binder.kafka.support.ConsumerConfigCustomizer;
import org.springframework.cloud.stream.binder.kafka.support.ProducerConfigCustomizer;

/** Gives the binder's clients the SSL bundle of {@code spring.kafka.ssl.bundle}, which the binder itself passes over. */
final class BinderTls implements AdminClientConfigCustomizer, ConsumerConfigCustomizer, ProducerConfigCustomizer {

    private static final String[] BUNDLE = {SslBundle.class.getName(), SslConfigs.SSL_ENGINE_FACTORY_CLASS_CONFIG};

    private final Map<String, Object> connection;

    /** @param connection what Boot's own clients connect with */
    BinderTls(Map<String, Object> connection) {
        this.connection = connection;
    }

    @Override
    public void configure(Map<String, Object> settings) {
        for (String name : BUNDLE) {
            Object value = connection.get(name);
            if (value != null) {
                settings.put(name, value);
            }
        }
    }

    @Override
    public void configure(Map<String, Object> settings, @Nullable String binding, @Nullable String destination) {
        configure(settings);
    }
}
