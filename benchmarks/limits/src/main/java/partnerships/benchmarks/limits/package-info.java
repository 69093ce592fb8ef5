/** The bare servers: an update, and a send. */
@NullMarked
package partnerships.benchmarks.limits;

import org.jspecify.annotations.NullMarked;
