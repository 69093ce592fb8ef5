package partnerships.contracts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a text in an event looks like; its schema asks for it. A text without this annotation has one character or more: what is not
 * known is absent, not empty.
 */
@Target(ElementType.TYPE_USE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Text {

    /** Pattern of the whole, one of {@link Grammar}; any characters if empty. */
    String value() default "";

    /** Fewest characters, 0 or more. */
    int min() default 1;

    /** Most characters. */
    int max() default Integer.MAX_VALUE;
}
