/** What every contender is asked, and how it is driven. */
@NullMarked
package partnerships.benchmarks.work;

import org.jspecify.annotations.NullMarked;
