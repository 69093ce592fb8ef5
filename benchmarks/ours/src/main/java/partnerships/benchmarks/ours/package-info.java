/** aggregate-store, as a service uses it. */
@NullMarked
package partnerships.benchmarks.ours;

import org.jspecify.annotations.NullMarked;
