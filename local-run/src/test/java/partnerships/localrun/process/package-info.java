/** Tests of the package of the same name. */
@NullMarked
package partnerships.localrun.process;

import org.jspecify.annotations.NullMarked;
