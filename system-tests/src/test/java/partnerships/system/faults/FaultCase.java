package partnerships.system.faults;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A class of one fault: its tests take a {@link FaultRun}, run by {@code ./partnerships test faults}, and are audited when they have done.
 * The class is named for its number: {@code F05BrokerKilledIT}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("faults")
@ExtendWith(FaultCases.class)
@interface FaultCase {

    /** What goes wrong, in a few words. */
    String value();

    /** Brokers it needs: 1, or 3 on a stage of its own. */
    int brokers() default 1;

    /** Nodes of the replica set it needs: 1, or 3 on a stage of its own. */
    int mongods() default 1;
}
