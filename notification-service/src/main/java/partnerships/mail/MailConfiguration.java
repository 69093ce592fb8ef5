package partnerships.mail;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import javax.net.ssl.SSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import partnerships.delivery.Deliveries;
import partnerships.delivery.Delivery;
import partnerships.delivery.DeliveryEvent;
import partnerships.directory.Contacts;
import partnerships.plan.CommitteeProfiles;
import partnerships.plan.Plans;
import partnerships.plan.ReminderRules;
import partnerships.store.document.AggregateStore;
import partnerships.store.job.Jobs;
import partnerships.store.tracing.Traces;

/** Joins deliveries to the mail server. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ServerSettings.class, SenderSettings.class, MailSettings.class})
class MailConfiguration {

    @Bean
    Smtp smtp(ServerSettings settings, SslBundles bundles) throws NoSuchAlgorithmException {
        var trust = settings.sslBundle() == null
                ? SSLContext.getDefault()
                : bundles.getBundle(settings.sslBundle()).createSslContext();
        return new Smtp(settings, trust);
    }

    @Bean
    Attempts mailAttempts(MongoDatabaseFactory database) {
        return new MongoAttempts(database.getMongoDatabase());
    }

    @Bean
    Matters matters(Plans plans, CommitteeProfiles committees, ReminderRules rules) {
        return new Matters(plans, committees, rules);
    }

    @Bean
    MailServer mailServer(Smtp smtp, MailSettings settings, InstantSource clock, MeterRegistry metrics, Traces traces) {
        var lateness = Timer.builder("reminder.lateness")
                .description("from the time a message was due to the time the mail server took it")
                .publishPercentileHistogram()
                .register(metrics);
        var failed = failedAttempts(metrics);
        return new MailServer(
                smtp,
                settings,
                clock,
                () -> ThreadLocalRandom.current().nextDouble(),
                lateness::record,
                cause -> Objects.requireNonNull(failed.get(cause)).increment(),
                traces);
    }

    /** There from the start, so that the first one is an increase. */
    private static Map<Answer.Cause, Counter> failedAttempts(MeterRegistry metrics) {
        var counters = new EnumMap<Answer.Cause, Counter>(Answer.Cause.class);
        for (var cause : Answer.Cause.values()) {
            counters.put(
                    cause,
                    Counter.builder("mail.attempts.failed")
                            .description("dialogues with the mail server that ended without it taking the message")
                            .tag("cause", cause.name().toLowerCase(Locale.ROOT))
                            .register(metrics));
        }
        return counters;
    }

    @Bean
    Correspondence correspondence(
            SenderSettings sender, @Value("${partnerships.zone}") ZoneId systemZone, MailServer server) {
        return new Correspondence(sender, systemZone, server);
    }

    @Bean
    MailSending mailSending(
            Jobs jobs,
            AggregateStore<Delivery, DeliveryEvent> store,
            Deliveries deliveries,
            Matters matters,
            Contacts contacts,
            Attempts attempts,
            Correspondence correspondence) {
        var sending = new MailSending(deliveries, matters, contacts, attempts, correspondence);
        jobs.work(store, sending);
        return sending;
    }
}
