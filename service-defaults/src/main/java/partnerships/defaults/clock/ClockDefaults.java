package partnerships.defaults.clock;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.nio.file.Path;
import java.time.InstantSource;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/**
 * Gives the service its business clock, and holds the machine's against the database's. Claims, tokens and time-outs do not use
 * the business clock: they stay on real time.
 */
@AutoConfiguration(afterName = "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration")
public class ClockDefaults {

    static final String OFFSET_FILE = "partnerships.clock.offset-file";
    /** Makes the machine's clock wrong, for tests of what then happens. */
    static final String ERROR_FILE = "partnerships.clock.error-file";

    @Bean("businessClock")
    @Profile("local")
    @ConditionalOnProperty(OFFSET_FILE)
    @ConditionalOnMissingBean(InstantSource.class)
    InstantSource movableClock(@Value("${" + OFFSET_FILE + "}") Path offsetFile, Environment environment) {
        return new MovableClock(machineClock(environment), offsetFile);
    }

    @Bean("businessClock")
    @ConditionalOnMissingBean(InstantSource.class)
    InstantSource systemClock(Environment environment) {
        return machineClock(environment);
    }

    private static InstantSource machineClock(Environment environment) {
        String errorFile = environment.getProperty(ERROR_FILE, "");
        return errorFile.isEmpty() || !environment.acceptsProfiles(Profiles.of("local"))
                ? InstantSource.system()
                : new MovableClock(InstantSource.system(), Path.of(errorFile));
    }

    /** Where there is a database, whose clock all instances share. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBean(MongoDatabaseFactory.class)
    static class Guarded {

        @Bean
        ClockGuard clockGuard(MongoDatabaseFactory database, Environment environment) {
            return new ClockGuard(
                    machineClock(environment),
                    System::nanoTime,
                    () -> database.getMongoDatabase("admin")
                            .runCommand(new Document("hello", 1))
                            .getDate("localTime")
                            .toInstant());
        }

        @Bean
        ClockWatch clockWatch(ClockGuard guard) {
            return new ClockWatch(guard);
        }

        @Bean
        MeterBinder clockSkew(ClockGuard guard) {
            return registry -> Gauge.builder("clock.skew", guard, each -> ClockGuard.seconds(each.ahead()))
                    .description("how far this machine's clock is ahead of the database's")
                    .baseUnit("seconds")
                    .register(registry);
        }

        /** DOWN, and so not ready, while the clock is wrong. */
        @Bean
        HealthIndicator clockHealthIndicator(ClockGuard guard) {
            return () -> (guard.isRight() ? Health.up() : Health.down())
                    .withDetail("skewSeconds", ClockGuard.seconds(guard.ahead()))
                    .build();
        }
    }
}
