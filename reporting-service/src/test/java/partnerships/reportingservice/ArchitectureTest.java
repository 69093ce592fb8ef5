package partnerships.reportingservice;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import partnerships.testkit.architecture.ServiceRules;

/**
 * The arrows between the packages. This service has no aggregates, so nothing stands between its edges and its queries: {@code web}
 * and {@code messaging} use {@code persistence}, never the other way round, and never each other.
 */
class ArchitectureTest {

    private static final List<String> MODELS =
            List.of("partnerships.history", "partnerships.rows", "partnerships.reports");

    @ParameterizedTest
    @MethodSource("rules")
    void thePackagesKeep(ArchRule rule) {
        ServiceRules.check(rule);
    }

    static Stream<ArchRule> rules() {
        Stream<ArchRule> shared = ServiceRules.of(List.of(), MODELS).stream()
                .filter(rule -> !rule.getDescription().matches("(web|messaging) depends on .*"));
        return Stream.concat(shared, Stream.of(never("web", "messaging"), never("messaging", "web"), noStore()));
    }

    private static ArchRule never(String edge, String other) {
        return noClasses()
                .that()
                .resideInAPackage("partnerships.*." + edge + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("partnerships.*." + other + "..")
                .as(edge + " depends on " + other + " in no way");
    }

    private static ArchRule noStore() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("partnerships.store..")
                .as("reporting owns no aggregate");
    }
}
