package partnerships.testkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Aggregates are written by the store alone, queries are made in {@code persistence} alone, and none is a string into which somebody could write an operator. */
final class DatabaseRules {

    private static final Set<String> DOORS = Set.of(
            "org.springframework.data.mongodb.core.MongoOperations",
            "org.springframework.data.repository.Repository",
            "com.mongodb.client.MongoCollection");
    private static final Pattern WRITING = Pattern.compile(
            "(insert|save|update|upsert|remove|delete|replace|findAnd(Modify|Replace|Remove)|findOneAnd|bulk|drop|rename|createCollection|executeCommand).*");
    private static final String ANNOTATIONS = "org.springframework.data.mongodb.repository.";

    private DatabaseRules() {}

    static List<ArchRule> of(List<String> aggregates) {
        return List.of(
                noClasses()
                        .that()
                        .resideInAnyPackage(
                                aggregates.stream().map(each -> each + "..").toArray(String[]::new))
                        .should()
                        .callMethodWhere(DescribedPredicate.describe("write to MongoDB", DatabaseRules::writes))
                        .as("aggregates are written by aggregate-store alone")
                        .allowEmptyShould(true),
                noClasses()
                        .that()
                        .resideOutsideOfPackage("partnerships.*.persistence..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.springframework.data.mongodb.core.query..")
                        .as("queries are made in persistence alone: others ask by a name")
                        .allowEmptyShould(true),
                noMethods()
                        .should()
                        .beAnnotatedWith(ANNOTATIONS + "Query")
                        .orShould()
                        .beAnnotatedWith(ANNOTATIONS + "Aggregation")
                        .as("no query is a string")
                        .allowEmptyShould(true),
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("org.springframework.data.mongodb.core.query.BasicQuery")
                        .as("no query is made of text")
                        .allowEmptyShould(true));
    }

    private static boolean writes(JavaCall<?> call) {
        return WRITING.matcher(call.getName()).matches() && isDoor(call.getTargetOwner());
    }

    private static boolean isDoor(JavaClass owner) {
        return DOORS.stream().anyMatch(owner::isAssignableTo);
    }
}
