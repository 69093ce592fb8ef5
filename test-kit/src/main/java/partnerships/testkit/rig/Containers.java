package partnerships.testkit.rig;

import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;
import partnerships.localrun.kafka.DeclaredTopics;
import partnerships.localrun.servers.ContainerServers;

/**
 * MongoDB and Kafka as containers of one service, which is started out of an IDE.
 *
 * <pre>{@code
 * SpringApplication.from(CommitteeServiceApplication::main).with(Containers.class).withAdditionalProfiles("local").run(arguments);
 * }</pre>
 */
@Configuration(proxyBeanMethods = false)
public class Containers {

    @Bean
    @ServiceConnection
    MongoDBContainer mongodb() {
        return ContainerServers.newMongodb();
    }

    /** Has the declared topics before anybody else sees it. */
    @Bean
    @ServiceConnection
    KafkaContainer kafka() {
        var kafka = ContainerServers.newKafka();
        kafka.start();
        DeclaredTopics.create(kafka.getBootstrapServers(), "");
        return kafka;
    }

    /** The binder of Spring Cloud Stream does not ask {@code KafkaConnectionDetails} where there is a setting, and there always is. */
    @Bean
    DynamicPropertyRegistrar addressOf(KafkaContainer kafka) {
        return registry -> registry.add("spring.kafka.bootstrap-servers", kafka::getBootstrapServers);
    }
}
