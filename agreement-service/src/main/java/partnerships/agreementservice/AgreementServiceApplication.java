package partnerships.agreementservice;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Owns organisations, agreements and commitments. */
@SpringBootApplication(
        scanBasePackages = {
            "partnerships.agreementservice",
            "partnerships.agreement",
            "partnerships.commitment",
            "partnerships.organisation"
        })
public class AgreementServiceApplication {

    public static void main(String[] args) {
        SpringApplication.run(AgreementServiceApplication.class, args);
    }
}
