package partnerships.mail;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import partnerships.delivery.Delivery;
import partnerships.delivery.DeliveryEvent;
import partnerships.directory.Contacts;
import partnerships.plan.CommitteeProfiles;
import partnerships.plan.Plan;
import partnerships.plan.PlanEvent;
import partnerships.plan.ReminderRules;
import partnerships.store.document.AggregateStore;
import partnerships.store.job.Jobs;
import partnerships.store.tracing.Traces;

/** Joins deliveries to the mail server. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailParts {

    @Bean
    Smtp smtp(MailSettings settings) {
        return new Smtp(settings.host(), settings.port(), settings.step(), settings.wholeDialogue());
    }

    @Bean
    Attempts mailAttempts(MongoDatabaseFactory database) {
        return new MongoAttempts(database.getMongoDatabase());
    }

    @Bean
    Matters matters(AggregateStore<Plan, PlanEvent> plans, CommitteeProfiles committees, ReminderRules rules) {
        return new Matters(plans, committees, rules);
    }

    @Bean
    MailServer mailServer(Smtp smtp, MailSettings settings, InstantSource clock, MeterRegistry metrics, Traces traces) {
        var lateness = Timer.builder("reminder.lateness")
                .description("from the time a message was due to the time the mail server took it")
                .publishPercentileHistogram()
                .register(metrics);
        return new MailServer(
                smtp, settings, clock, () -> ThreadLocalRandom.current().nextDouble(), lateness::record, traces);
    }

    @Bean
    MailSending mailSending(
            Jobs jobs,
            AggregateStore<Delivery, DeliveryEvent> deliveries,
            Matters matters,
            Contacts contacts,
            Attempts attempts,
            MailServer server) {
        var sending = new MailSending(deliveries, matters, contacts, attempts, server);
        jobs.work(deliveries, sending);
        return sending;
    }
}
