/** Tests of the package of the same name. */
@NullMarked
package partnerships.localrun.system;

import org.jspecify.annotations.NullMarked;
