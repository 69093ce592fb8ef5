package partnerships.store.autoconfigure;

import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import partnerships.store.commit.Steps;

/** Ends the process at once, without any clean-up, when it reaches a step: as if the power had failed just there. */
record HaltAt(Step fatal) implements Steps {

    static final String PROPERTY = "partnerships.outbox.halt-at";
    private static final int EXIT_CODE = 137;
    private static final Logger log = LoggerFactory.getLogger(HaltAt.class);

    /** Returns what the environment asks for, in the profile {@code local} alone. */
    static Steps of(Environment environment) {
        String name = environment.getProperty(PROPERTY, "");
        if (name.isEmpty()) {
            return _ -> {};
        }
        if (!environment.acceptsProfiles(Profiles.of("local"))) {
            throw new IllegalStateException(PROPERTY + " is for tests in the profile local; remove it");
        }
        return new HaltAt(Step.valueOf(name.replace('-', '_').toUpperCase(Locale.ROOT)));
    }

    @Override
    public void reached(Step step) {
        if (step == fatal) {
            log.warn("halting at {}", step);
            Runtime.getRuntime().halt(EXIT_CODE);
        }
    }
}
