package partnerships.defaults.openapi;

import io.swagger.v3.core.converter.ModelConverter;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.support.ResourcePatternResolver;
import partnerships.store.Refusal;

/** Describes every service's HTTP interface by the same rules, so that a new endpoint is described by being there. */
@AutoConfiguration
public class OpenApiDefaults {

    @Bean
    GlobalOperationCustomizer namedOperations() {
        return new NamedOperations();
    }

    @Bean
    @ConditionalOnClass(Refusal.class)
    GlobalOperationCustomizer refusedAnswers() {
        return new RefusedAnswers();
    }

    @Bean
    ModelConverter localTimeSchemas() {
        return new LocalTimeSchemas();
    }

    @Bean
    @Order(1)
    GlobalOpenApiCustomizer serviceDescription(@Value("${spring.application.name}") String service) {
        return new ServiceDescription(service);
    }

    @Bean
    @Order(2)
    GlobalOpenApiCustomizer problemAnswers() {
        return new ProblemAnswers();
    }

    @Bean
    @Order(3)
    GlobalOpenApiCustomizer requestExamples(ResourcePatternResolver resources) {
        return new RequestExamples(resources);
    }

    @Bean
    @Order(3)
    GlobalOpenApiCustomizer answerExamples(ResourcePatternResolver resources) {
        return new AnswerExamples(resources);
    }

    @Bean
    @Order(4)
    GlobalOpenApiCustomizer exactSchemas() {
        return new ExactSchemas();
    }
}
