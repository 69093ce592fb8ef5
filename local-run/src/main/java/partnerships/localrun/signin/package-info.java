/** The identity provider of the local run, with demo accounts; it refuses to run anywhere else. */
@NullMarked
package partnerships.localrun.signin;

import org.jspecify.annotations.NullMarked;
