package partnerships.committeeservice;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Owns committees, their meetings, and posts with their holders. */
@SpringBootApplication(
        scanBasePackages = {
            "partnerships.committeeservice",
            "partnerships.committee",
            "partnerships.meeting",
            "partnerships.post"
        })
public class CommitteeServiceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(CommitteeServiceApplication.class, arguments);
    }
}
