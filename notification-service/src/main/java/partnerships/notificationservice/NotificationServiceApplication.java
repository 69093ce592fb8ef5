package partnerships.notificationservice;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Owns the directory, reminder plans and deliveries. */
@SpringBootApplication(
        scanBasePackages = {
            "partnerships.notificationservice",
            "partnerships.directory",
            "partnerships.plan",
            "partnerships.delivery",
            "partnerships.mail"
        })
public class NotificationServiceApplication {

    public static void main(String[] args) {
        SpringApplication.run(NotificationServiceApplication.class, args);
    }
}
