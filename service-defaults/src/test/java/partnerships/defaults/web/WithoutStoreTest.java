package partnerships.defaults.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.WebMvcProperties;

class WithoutStoreTest {

    private final WebApplicationContextRunner service = new WebApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(JacksonAutoConfiguration.class, WebDefaults.class, StoreDefaults.class))
            .withBean(SubjectAccess.class, () -> (_, _) -> true)
            .withBean(WebMvcProperties.class);

    @Test
    void aServiceWithoutAStoreHasItsProblemsAndNoCommands() {
        service.withClassLoader(new FilteredClassLoader("partnerships.store")).run(context -> {
            assertThat(context).hasNotFailed().hasSingleBean(ProblemAdvice.class);
            assertThat(context).doesNotHaveBean(StoreProblems.class).doesNotHaveBean("commandArgument");
        });
    }

    @Test
    void aServiceWithAStoreHasBoth() {
        service.run(context ->
                assertThat(context).hasSingleBean(StoreProblems.class).hasBean("commandArgument"));
    }
}
