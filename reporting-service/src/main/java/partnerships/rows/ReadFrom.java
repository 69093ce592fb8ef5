package partnerships.rows;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the events that a fact is read from, without {@code partnership.<aggregate>.} and version. A fact without it has its event's name
 * but for the aggregate: {@code AgreementFact.Signed} is read from {@code AgreementSigned}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ReadFrom {

    /** Names of events that say the same. */
    String[] value();
}
