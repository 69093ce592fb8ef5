/** The commands of the script: up, down, status and the rest. */
@NullMarked
package partnerships.localrun.command;

import org.jspecify.annotations.NullMarked;
