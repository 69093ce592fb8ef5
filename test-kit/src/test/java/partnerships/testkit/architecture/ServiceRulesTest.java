package partnerships.testkit.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule is seen broken by a class made for it, and kept by classes that do as they should. */
class ServiceRulesTest {

    private static final JavaClasses BAD = new ClassFileImporter().importPackages("partnerships.bad");
    private static final JavaClasses GOOD = new ClassFileImporter().importPackages("partnerships.good");

    private static List<ArchRule> rules(String aggregate) {
        return ServiceRules.of(List.of(aggregate), List.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a model depends on java                   | BadModel",
                "web depends on                            | BadController",
                "persistence depends on                    | BadDocument",
                "messaging depends on                      | BadMessages",
                "wire records are seen                     | BadController",
                "wire records are made                     | HandWritten",
                "slices matching                           | Cycle detected",
                "nobody reads the system's clock           | ReadsTheClock",
                "partnerships.time.Zones alone             | UsesZones",
                "nobody uses ZonedDateTime                 | UsesZones",
                "aggregates are written by aggregate-store | BadDocument",
                "queries are made in persistence alone     | BadController",
                "no query is a string                      | StringQueries",
                "no query is made of text                  | BadDocument",
                "a class of bean definitions               | Wiring",
                "a service's main class                    | Starts",
                "a logger is called log                    | Wiring",
            })
    void aRuleFindsWhoBreaksIt(String rule, String culprit) {
        var broken = rules("partnerships.bad").stream()
                .filter(each -> each.getDescription().startsWith(rule))
                .toList();

        assertThat(broken).hasSize(1);
        assertThat(broken.getFirst().evaluate(BAD).getFailureReport().toString())
                .contains(culprit);
    }

    @Test
    void noRuleIsInTheWayOfWhoDoesAsTheyShould() {
        assertThat(rules("partnerships.good"))
                .hasSize(17)
                .allSatisfy(rule -> assertThatCode(() -> rule.check(GOOD)).doesNotThrowAnyException());
    }

    @Test
    void serviceDefaultsReadsTheClockNowhereButInItsHome() {
        var clockRule = TimeRules.all().getFirst();

        assertThat(clockRule
                        .evaluate(new ClassFileImporter().importPackages("partnerships.defaults"))
                        .getFailureReport()
                        .getDetails())
                .allMatch(each -> each.contains("partnerships.defaults.clock") || each.contains("Test"));
    }
}
