package partnerships.contracts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text that is the id of an aggregate, or of one of its parts. It is a UUID, as the description says; the schema asks only that it is not
 * empty, since readers treat ids as opaque.
 */
@Target(ElementType.TYPE_USE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Id {}
