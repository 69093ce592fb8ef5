package partnerships.committeeservice;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import partnerships.testkit.architecture.ServiceRules;

class ArchitectureTest {

    private static List<ArchRule> rules() {
        return ServiceRules.of(
                List.of("partnerships.committee", "partnerships.meeting", "partnerships.post"), List.of());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void thePackagesOfThisServiceKeep(ArchRule rule) {
        ServiceRules.check(rule);
    }
}
