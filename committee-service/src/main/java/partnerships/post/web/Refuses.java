package partnerships.post.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import partnerships.defaults.web.DeclaresRefusals;
import partnerships.post.PostRefusal;

/** Declares what an operation on posts can refuse; a refusal that no operation declares fails the build. */
@DeclaresRefusals
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Refuses {

    PostRefusal[] value();
}
