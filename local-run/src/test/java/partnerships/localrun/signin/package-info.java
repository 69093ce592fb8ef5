/** Tests of the package of the same name. */
@NullMarked
package partnerships.localrun.signin;

import org.jspecify.annotations.NullMarked;
