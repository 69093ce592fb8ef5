/** Tests of the package of the same name. */
@NullMarked
package partnerships.commandline;

import org.jspecify.annotations.NullMarked;
