/** Entry point: the command line behind the script {@code partnerships}. */
@NullMarked
package partnerships.localrun;

import org.jspecify.annotations.NullMarked;
