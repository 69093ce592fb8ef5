/** The whole system on one machine without Docker: who talks to whom, and the commands that start, show and stop it. */
@NullMarked
package partnerships.localrun;

import org.jspecify.annotations.NullMarked;
