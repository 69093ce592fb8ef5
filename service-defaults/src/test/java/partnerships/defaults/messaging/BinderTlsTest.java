package partnerships.defaults.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.kafka.core.KafkaAdmin;

class BinderTlsTest {

    private final ApplicationContextRunner boot = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(KafkaAutoConfiguration.class, SslAutoConfiguration.class));

    @Test
    void theBinderTrustsTheBundleThatBootsClientsTrust() {
        boot.withPropertyValues(
                        "spring.ssl.bundle.pem.backbone.truststore.certificate=classpath:ca.crt",
                        "spring.kafka.ssl.bundle=backbone")
                .run(context -> assertThat(given(context.getBean(KafkaAdmin.class)))
                        .containsOnlyKeys(SslBundle.class.getName(), "ssl.engine.factory.class"));
    }

    @Test
    void withoutABundleNothingIsChanged() {
        boot.run(context -> assertThat(given(context.getBean(KafkaAdmin.class))).isEmpty());
    }

    private static Map<String, Object> given(KafkaAdmin admin) {
        var settings = new HashMap<String, Object>();
        new BinderTls(admin.getConfigurationProperties()).configure(settings, "binding", "destination");
        return settings;
    }
}
