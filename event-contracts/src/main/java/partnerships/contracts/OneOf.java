package partnerships.contracts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text that is the name of one constant of an enumeration. The enumeration is open, so that a reader must expect names that it does not
 * know, unless it is marked {@link Closed}.
 */
@Target(ElementType.TYPE_USE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OneOf {

    /** The values in use; the Javadoc of a constant says what it means. */
    Class<? extends Enum<?>> value();

    /** Marks an enumeration that gets no further value within this generation of its topic. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Closed {}
}
