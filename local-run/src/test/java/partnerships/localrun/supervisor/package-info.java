/** Tests of the package of the same name. */
@NullMarked
package partnerships.localrun.supervisor;

import org.jspecify.annotations.NullMarked;
