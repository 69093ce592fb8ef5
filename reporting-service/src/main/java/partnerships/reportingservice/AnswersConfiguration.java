package partnerships.reportingservice;

import static org.springframework.http.HttpMethod.GET;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.MediaType;
import org.springframework.web.accept.ContentNegotiationManager;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import partnerships.defaults.security.AccessRules;
import partnerships.defaults.security.VisibleSubjects;
import partnerships.exports.AnsweredTable;
import partnerships.exports.CsvTable;
import partnerships.exports.web.AnswerProblems;
import partnerships.exports.web.CsvAnswers;
import partnerships.exports.web.DescribedForms;
import partnerships.exports.web.Forms;
import partnerships.exports.web.Turns;
import partnerships.history.Progress;
import partnerships.history.persistence.EventHistory;
import partnerships.rows.Fold;
import partnerships.rows.persistence.AgreementRows;
import partnerships.rows.persistence.VisibleRows;
import partnerships.rows.persistence.WaitingSubjects;
import partnerships.rows.web.Readings;
import partnerships.time.Zones;
import tools.jackson.databind.json.JsonMapper;

/** Who may read what, and in which forms answers are given. */
@Configuration(proxyBeanMethods = false)
class AnswersConfiguration {

    /** What is no table, and tables that are not there. */
    private static final String[] OTHERS = {"/v1/reports/*", "/v1/history/*"};

    /** Whoever may read a table says its class. */
    @Bean
    AccessRules reportsAccess(List<AnsweredTable> tables) {
        return rules -> {
            tables.forEach(table -> rules.requestMatchers(GET, table.path()).hasAuthority(table.authority()));
            rules.requestMatchers(GET, OTHERS).hasAuthority("reports:read");
        };
    }

    @Bean
    Readings readings(
            InstantSource clock,
            @Value("${partnerships.zone}") ZoneId zone,
            Progress progress,
            WaitingSubjects waiting,
            EventHistory history,
            AgreementRows agreements) {
        return new Readings(clock, zone, progress, waiting, history, agreements);
    }

    @Bean
    VisibleRows visibleRows(MongoOperations mongo, Fold fold) {
        return new VisibleRows(mongo, fold);
    }

    /** What a list would show to a party's user, it may wait for; only the agreements are looked at that this one follows from. */
    @Bean
    VisibleSubjects subjectsInRows(
            VisibleRows rows,
            AgreementRows agreements,
            InstantSource clock,
            @Value("${partnerships.zone}") ZoneId zone) {
        return (subject, caller) -> caller.party()
                .map(party -> agreements.partyOf(
                        party, caller.sub(), Zones.date(clock.instant(), zone), rows.agreementsOf(subject)))
                .filter(visible -> rows.show(subject, visible))
                .isPresent();
    }

    @Bean
    CsvAnswers csvAnswers(JsonMapper json) {
        return new CsvAnswers(new CsvTable(json));
    }

    @Bean
    AnswerProblems answerProblems() {
        return new AnswerProblems();
    }

    @Bean
    DescribedForms describedForms() {
        return new DescribedForms();
    }

    /** JSON to whoever does not ask for something else; so many answers at once, and no more. */
    @Bean
    WebMvcConfigurer answers(
            List<AnsweredTable> tables,
            @Qualifier("mvcContentNegotiationManager") ObjectProvider<ContentNegotiationManager> negotiation) {
        var forms = new Forms(negotiation::getObject);
        return new WebMvcConfigurer() {
            @Override
            public void configureContentNegotiation(ContentNegotiationConfigurer configurer) {
                configurer.defaultContentType(MediaType.APPLICATION_JSON);
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(forms);
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new Turns(forms))
                        .addPathPatterns(
                                tables.stream().map(AnsweredTable::path).toList())
                        .addPathPatterns(OTHERS)
                        .order(Ordered.LOWEST_PRECEDENCE);
            }
        };
    }
}
