package partnerships.committeeservice;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Owns committees and their meetings. */
@SpringBootApplication(
        scanBasePackages = {"partnerships.committeeservice", "partnerships.committee", "partnerships.meeting"})
public class CommitteeService {

    public static void main(String[] arguments) {
        SpringApplication.run(CommitteeService.class, arguments);
    }
}
