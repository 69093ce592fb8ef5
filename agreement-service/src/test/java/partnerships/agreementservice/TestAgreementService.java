package partnerships.agreementservice;

import org.springframework.boot.SpringApplication;
import partnerships.testkit.rig.Containers;

/** Starts the service out of an IDE, with MongoDB and Kafka as containers. */
final class TestAgreementService {

    private TestAgreementService() {}

    public static void main(String[] arguments) {
        SpringApplication.from(AgreementServiceApplication::main)
                .with(Containers.class)
                .withAdditionalProfiles("local")
                .run(arguments);
    }
}
