package partnerships.store;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.mongodb.client.MongoCollection;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    private static final JavaClasses OURS = new ClassFileImporter().importPath(Path.of("target", "classes"));

    @ParameterizedTest
    @MethodSource("rules")
    void thePackagesOfTheStoreKeep(ArchRule rule) {
        rule.check(OURS);
    }

    static List<ArchRule> rules() {
        return List.of(
                slices().matching("partnerships.store.(*)").should().beFreeOfCycles(),
                classes()
                        .that()
                        .resideInAPackage("partnerships.store")
                        .should()
                        .onlyDependOnClassesThat(resideInAPackage("java..")
                                .or(resideInAPackage("partnerships.store"))
                                .or(resideInAPackage("org.jspecify..")))
                        .because("a model may use these words, and a model knows no framework"),
                knowsNoTransport(),
                layers(),
                noClasses()
                        .that()
                        .haveSimpleNameNotStartingWith("Mongo")
                        .should()
                        .callMethodWhere(writesToACollection())
                        .because("who writes documents is to be seen by its name"),
                noClasses().should().callMethod(Instant.class, "now"),
                noClasses()
                        .that()
                        .doNotHaveSimpleName("KafkaBroker")
                        .and()
                        .doNotHaveSimpleName("KafkaDeadLetters")
                        .should()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("org.apache.kafka.clients.producer.ProducerRecord")
                        .because("only the relay sends events, and only the inbox dead letters"));
    }

    private static ArchRule knowsNoTransport() {
        return noClasses()
                .that()
                .resideInAnyPackage(
                        "partnerships.store.document..",
                        "partnerships.store.commit..",
                        "partnerships.store.mongodb..",
                        "partnerships.store.mapping..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "partnerships.store.relay..",
                        "partnerships.store.timer..",
                        "partnerships.store.inbox..",
                        "partnerships.store.job..",
                        "org.apache.kafka..");
    }

    private static ArchRule layers() {
        return layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("mongodb")
                .definedBy("partnerships.store.mongodb..")
                .layer("commit")
                .definedBy("partnerships.store.commit..")
                .layer("document")
                .definedBy("partnerships.store.document..")
                .layer("mapping")
                .definedBy("partnerships.store.mapping..")
                .whereLayer("mongodb")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("commit")
                .mayOnlyBeAccessedByLayers("mongodb")
                .whereLayer("document")
                .mayOnlyBeAccessedByLayers("commit", "mongodb")
                .because("services see the API, which knows nothing of how a commit is made or written");
    }

    private static DescribedPredicate<JavaMethodCall> writesToACollection() {
        return DescribedPredicate.describe(
                "write to a MongoCollection",
                call -> call.getTargetOwner().isEquivalentTo(MongoCollection.class)
                        && call.getName().matches("(insert|update|replace|delete|bulk|findOneAnd).*"));
    }
}
