package partnerships.defaults.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import partnerships.store.StoreRefusal;

/** Declares what an operation can refuse beside what its aggregate does: references and dates. */
@DeclaresRefusals
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface RefusesAlso {

    StoreRefusal[] store() default {};

    DateRefusal[] dates() default {};
}
