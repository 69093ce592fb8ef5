package partnerships.reportingservice;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The history of events, rows folded from it, and reports. */
@SpringBootApplication(
        scanBasePackages = {
            "partnerships.reportingservice",
            "partnerships.history.web",
            "partnerships.rows.web",
            "partnerships.reports.web"
        })
public class ReportingServiceApplication {

    public static void main(String[] args) {
        SpringApplication.run(ReportingServiceApplication.class, args);
    }
}
