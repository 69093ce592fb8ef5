package partnerships.testkit.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The arrows between the packages of a service, for its own test:
 *
 * <pre>{@code
 * @ParameterizedTest
 * @MethodSource("rules")
 * void thePackagesOfThisServiceKeep(ArchRule rule) {
 *     ServiceRules.check(rule);
 * }
 *
 * static List<ArchRule> rules() {
 *     return ServiceRules.of(List.of("partnerships.agreement", "partnerships.commitment"), List.of("partnerships.organisation"));
 * }
 * }</pre>
 */
public final class ServiceRules {

    /** Where Maven puts the classes of the module under test, seen from the module. */
    private static final Path OWN_CLASSES = Path.of("target", "classes");

    private ServiceRules() {}

    /**
     * Returns all rules.
     *
     * @param aggregates packages of the aggregates: the model lies directly in them, its edges below
     * @param plainModels packages of the same shape whose documents are not aggregates
     */
    public static List<ArchRule> of(List<String> aggregates, List<String> plainModels) {
        var models = Stream.concat(aggregates.stream(), plainModels.stream()).toList();
        return Stream.of(PackageRules.of(models), TimeRules.all(), DatabaseRules.of(aggregates), NameRules.all())
                .flatMap(List::stream)
                .toList();
    }

    /**
     * Holds the main classes of the module under test against a rule.
     *
     * @throws AssertionError if one breaks it
     */
    public static void check(ArchRule rule) {
        rule.check(Own.CLASSES);
    }

    private static final class Own {
        static final JavaClasses CLASSES = new ClassFileImporter().importPath(OWN_CLASSES);
    }
}
