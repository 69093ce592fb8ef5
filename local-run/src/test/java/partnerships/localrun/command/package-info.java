/** Tests of the package of the same name. */
@NullMarked
package partnerships.localrun.command;

import org.jspecify.annotations.NullMarked;
