package partnerships.defaults.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an annotation by which an operation declares what it can refuse: each of its attributes is an array of a
 * {@link partnerships.store.Refusal}. It may stand on a method, or on another annotation that stands there.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.ANNOTATION_TYPE)
public @interface DeclaresRefusals {}
