package partnerships.plan;

import java.time.Instant;

/** Knows whom a step concerns. */
public interface StepAudience {

    /** Tells whether anybody is to be notified of what the step says; yes while a fact is lacking to know. */
    boolean isAnybody(Plan plan, Step step, Instant now);
}
