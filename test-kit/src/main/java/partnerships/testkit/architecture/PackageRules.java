package partnerships.testkit.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Models and their use cases know nothing of the world, the edges know the model and not each other, and one edge speaks to other services. */
final class PackageRules {

    private static final String CONTRACTS = "partnerships.contracts";
    /** What anybody may use of the published language: an envelope, names, a place in a life, how data become bytes, how codes are written. */
    private static final Set<String> SHARED_CONTRACTS =
            Set.of("CloudEvent", "Topics", "Position", "EventJson", "Grammar");

    private static final List<String> WORLD =
            List.of("java..", "org.jspecify..", "partnerships.time", "partnerships.dates", "partnerships.store");
    /** What a use case says to the store: what is asked, by whom, of which aggregate, and where it stands then. */
    private static final Set<String> STORE_API = Set.of("Aggregates", "Command", "Stored", "StoreException");

    private PackageRules() {}

    static List<ArchRule> of(List<String> models) {
        return List.of(
                modelsArePlain(models),
                edge("web", "messaging", "persistence"),
                edge("messaging", "web", "persistence"),
                edge("persistence", "web", "messaging"),
                wireRecordsStayInMessaging(),
                wireRecordsAreMadeByTheCodec(),
                slices().matching("partnerships.(**)").should().beFreeOfCycles().allowEmptyShould(true));
    }

    private static ArchRule modelsArePlain(List<String> models) {
        var known = new ArrayList<>(WORLD);
        known.addAll(models);
        return classes()
                .that()
                .resideInAnyPackage(models.toArray(String[]::new))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(known.toArray(String[]::new))
                        .or(resideInAPackage("partnerships.store..").and(named(STORE_API)))
                        .or(resideInAPackage(CONTRACTS).and(named(Set.of("Position")))))
                .as(
                        "a model depends on java, jspecify, partnerships.time, partnerships.dates and the words of partnerships.store alone")
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaClass> named(Set<String> names) {
        return DescribedPredicate.describe("are " + names, type -> names.contains(outermost(type)));
    }

    private static String outermost(JavaClass type) {
        return type.getName().substring(type.getPackageName().length() + 1).replaceFirst("\\$.*", "");
    }

    private static ArchRule edge(String edge, String... others) {
        return noClasses()
                .that()
                .resideInAPackage("partnerships.*." + edge + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(Stream.of(others)
                        .map(other -> "partnerships.*." + other + "..")
                        .toArray(String[]::new))
                .as(edge + " depends on " + String.join(" and ", others) + " in no way")
                .allowEmptyShould(true);
    }

    private static ArchRule wireRecordsStayInMessaging() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("..messaging..")
                .should()
                .dependOnClassesThat(wireRecords())
                .as("wire records are seen in messaging packages alone")
                .allowEmptyShould(true);
    }

    /** Nobody writes by hand what an event is published as: reading follows from the codec's table. */
    private static ArchRule wireRecordsAreMadeByTheCodec() {
        return noClasses()
                .should()
                .callConstructorWhere(target(owner(wireRecords())))
                .as("wire records are made by the codec alone")
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaClass> wireRecords() {
        return resideInAPackage(CONTRACTS)
                .and(DescribedPredicate.describe("are wire records", PackageRules::isWireRecord));
    }

    private static boolean isWireRecord(JavaClass type) {
        return !SHARED_CONTRACTS.contains(outermost(type));
    }
}
