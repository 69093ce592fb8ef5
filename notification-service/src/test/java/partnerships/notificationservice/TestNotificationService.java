package partnerships.notificationservice;

import org.springframework.boot.SpringApplication;
import partnerships.testkit.rig.Containers;

/** Starts the service out of an IDE, with MongoDB and Kafka as containers. */
final class TestNotificationService {

    private TestNotificationService() {}

    public static void main(String[] arguments) {
        SpringApplication.from(NotificationServiceApplication::main)
                .with(Containers.class)
                .withAdditionalProfiles("local")
                .run(arguments);
    }
}
