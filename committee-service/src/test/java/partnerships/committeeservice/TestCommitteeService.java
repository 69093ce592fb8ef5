package partnerships.committeeservice;

import org.springframework.boot.SpringApplication;
import partnerships.testkit.rig.Containers;

/** Starts the service out of an IDE, with MongoDB and Kafka as containers. */
final class TestCommitteeService {

    private TestCommitteeService() {}

    public static void main(String[] arguments) {
        SpringApplication.from(CommitteeServiceApplication::main)
                .with(Containers.class)
                .withAdditionalProfiles("local")
                .run(arguments);
    }
}
