package partnerships.defaults.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.servlet.filter.OrderedFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcProperties;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.format.FormatterRegistry;
import org.springframework.format.support.FormattingConversionService;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.validation.Validator;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.json.JsonMapper;

/** Gives every service the same manners on HTTP. */
@AutoConfiguration(
        before = WebMvcAutoConfiguration.class,
        beforeName = "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration")
@Import(ProblemAdvice.class)
public class WebDefaults {

    /** After the security filters, so that nobody without a token can make the service read. */
    private static final int AFTER_SECURITY = 0;

    @Bean
    JacksonModule strictJson() {
        return new StrictJson();
    }

    @Bean
    ProblemWriter problemWriter(JsonMapper json) {
        return new ProblemWriter(json);
    }

    @Bean
    @ConditionalOnMissingBean(ErrorController.class)
    ProblemErrorController problemErrorController() {
        return new ProblemErrorController();
    }

    @Bean
    FilterRegistrationBean<OriginFilter> originFilter() {
        var registration = new FilterRegistrationBean<>(new OriginFilter());
        registration.setOrder(OrderedFilter.HIGHEST_PRECEDENCE + 10);
        return registration;
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter(ProblemWriter problems) {
        var registration = new FilterRegistrationBean<>(new BodyLimitFilter(problems));
        registration.setOrder(AFTER_SECURITY);
        return registration;
    }

    @Bean
    GlobalOperationCustomizer describedArguments() {
        return new DescribedArguments();
    }

    @Bean
    BodyFaults bodyFaults(JsonMapper json, ObjectProvider<Validator> validators) {
        return new BodyFaults(json, validators::getIfAvailable);
    }

    @Bean
    WebMvcConfigurer onlyJson(JsonMapper json, BodyFaults faults) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new BodyTypeInterceptor(json, faults));
            }

            @Override
            public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
                converters
                        .withJsonConverter(new StrictJsonConverter(json, faults))
                        .configureMessageConvertersList(all -> all.removeIf(WebDefaults::readsWhatIsNotJson));
            }
        };
    }

    /** What the framework finds on the class path (YAML, CBOR, XML, Smile, forms, …) would read past all that is strict here. */
    private static boolean readsWhatIsNotJson(HttpMessageConverter<?> converter) {
        return converter.getClass().getPackageName().startsWith("org.springframework.http.converter")
                && !(converter instanceof StringHttpMessageConverter
                        || converter instanceof ByteArrayHttpMessageConverter);
    }

    @Bean
    WebMvcConfigurer webDefaultsConfigurer(
            ObjectProvider<AppliedPositions> applied,
            SubjectAccess access,
            WebMvcProperties mvc,
            @Qualifier("mvcConversionService") ObjectProvider<FormattingConversionService> conversion) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new ParameterInterceptor(conversion.getObject(), everywhere(mvc)));
                registry.addInterceptor(
                        new AfterInterceptor(applied.orderedStream().toList(), access));
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new PagingArgument());
            }

            @Override
            public void addFormatters(FormatterRegistry registry) {
                registry.addConverter(new DateParameter());
            }
        };
    }

    private static Set<String> everywhere(WebMvcProperties mvc) {
        var negotiation = mvc.getContentnegotiation();
        return negotiation.isFavorParameter()
                ? Set.of(Objects.requireNonNullElse(negotiation.getParameterName(), "format"))
                : Set.of();
    }
}
