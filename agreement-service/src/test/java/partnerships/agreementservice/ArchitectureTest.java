package partnerships.agreementservice;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import partnerships.testkit.architecture.ServiceRules;

class ArchitectureTest {

    @ParameterizedTest
    @MethodSource("rules")
    void thePackagesKeep(ArchRule rule) {
        ServiceRules.check(rule);
    }

    static List<ArchRule> rules() {
        return ServiceRules.of(
                List.of("partnerships.agreement", "partnerships.commitment", "partnerships.organisation"), List.of());
    }
}
