package partnerships.agreement.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import partnerships.agreement.AgreementRefusal;
import partnerships.defaults.web.DeclaresRefusals;

/** Declares what an operation on agreements can refuse; a refusal that no operation declares fails the build. */
@DeclaresRefusals
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@interface Refuses {

    AgreementRefusal[] value();
}
