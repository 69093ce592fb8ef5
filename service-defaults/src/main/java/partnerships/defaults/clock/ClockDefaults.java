package partnerships.defaults.clock;

import java.nio.file.Path;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;

/** Gives the service its business clock. Claims, tokens and time-outs do not use it: they stay on real time. */
@AutoConfiguration
public class ClockDefaults {

    static final String OFFSET_FILE = "partnerships.clock.offset-file";

    @Bean("businessClock")
    @Profile("local")
    @ConditionalOnProperty(OFFSET_FILE)
    @ConditionalOnMissingBean(InstantSource.class)
    InstantSource movableClock(@Value("${" + OFFSET_FILE + "}") Path offsetFile) {
        return new MovableClock(InstantSource.system(), offsetFile);
    }

    @Bean("businessClock")
    @ConditionalOnMissingBean(InstantSource.class)
    InstantSource systemClock() {
        return InstantSource.system();
    }
}
