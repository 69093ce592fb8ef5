/** Tests of the package of the same name. */
@NullMarked
package partnerships.testkit.rig;

import org.jspecify.annotations.NullMarked;
