package partnerships.testkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** The same thing has the same name in every service. */
final class NameRules {

    private NameRules() {}

    static List<ArchRule> all() {
        return List.of(
                classes()
                        .that()
                        .areAnnotatedWith("org.springframework.context.annotation.Configuration")
                        .should()
                        .haveSimpleNameEndingWith("Configuration")
                        .as("a class of bean definitions is a …Configuration")
                        .allowEmptyShould(true),
                classes()
                        .that()
                        .areAnnotatedWith("org.springframework.boot.autoconfigure.SpringBootApplication")
                        .should()
                        .haveSimpleNameEndingWith("Application")
                        .as("a service's main class is its …Application")
                        .allowEmptyShould(true),
                fields().that()
                        .haveRawType("org.slf4j.Logger")
                        .should()
                        .haveNameMatching("log|audit")
                        .as("a logger is called log, that of the audit trail audit")
                        .allowEmptyShould(true));
    }
}
