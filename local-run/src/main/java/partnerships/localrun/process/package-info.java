/** Child processes that end when this process ends, and free ports for them. */
@NullMarked
package partnerships.localrun.process;

import org.jspecify.annotations.NullMarked;
