package partnerships.reportingservice;

import org.springframework.boot.SpringApplication;
import partnerships.testkit.rig.Containers;

/** Starts the service out of an IDE, with MongoDB and Kafka as containers. */
final class TestReportingService {

    private TestReportingService() {}

    public static void main(String[] arguments) {
        SpringApplication.from(ReportingServiceApplication::main)
                .with(Containers.class)
                .withAdditionalProfiles("local")
                .run(arguments);
    }
}
