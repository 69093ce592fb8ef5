package partnerships.notificationservice;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import partnerships.testkit.architecture.ServiceRules;

class ArchitectureTest {

    static List<ArchRule> rules() {
        return ServiceRules.of(
                List.of("partnerships.plan", "partnerships.delivery"), List.of("partnerships.directory"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void thePackagesOfThisServiceKeep(ArchRule rule) {
        ServiceRules.check(rule);
    }
}
