package partnerships.defaults.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import partnerships.time.Zones;

/** Says at start, in the metrics and in the service's health which zone rules it works with. */
@AutoConfiguration
public class MetricsDefaults {

    private static final Logger log = LoggerFactory.getLogger(MetricsDefaults.class);

    @Bean
    MeterBinder tzdbVersion() {
        return registry -> Gauge.builder("tzdb.version", () -> Zones.canaryHolds() ? 1 : 0)
                .description("1 if the zone rules pass their canary")
                .tag("version", Zones.rulesVersion())
                .register(registry);
    }

    /** DOWN, and so not ready, when an instant worked out from a local time could be wrong by an hour. */
    @Bean
    HealthIndicator zoneRulesHealthIndicator() {
        return () -> (Zones.canaryHolds() ? Health.up() : Health.down())
                .withDetail("version", Zones.rulesVersion())
                .build();
    }

    @Bean
    ApplicationRunner zoneRulesAtStart() {
        return _ -> {
            if (Zones.canaryHolds()) {
                log.info("zone rules {}", Zones.rulesVersion());
            } else {
                log.error(
                        "zone rules {} fail their canary: the service reports itself as not ready",
                        Zones.rulesVersion());
            }
        };
    }
}
