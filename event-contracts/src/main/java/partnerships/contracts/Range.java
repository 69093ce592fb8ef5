package partnerships.contracts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Least and greatest value of a number in an event, both allowed; its schema asks for it. */
@Target(ElementType.TYPE_USE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Range {

    int min();

    int max() default Integer.MAX_VALUE;
}
