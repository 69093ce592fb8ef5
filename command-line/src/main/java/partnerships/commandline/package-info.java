/** The commands of the script: up, down, status and the rest. */
@NullMarked
package partnerships.commandline;

import org.jspecify.annotations.NullMarked;
