/** Stores, then sends. */
@NullMarked
package partnerships.benchmarks.fireandforget;

import org.jspecify.annotations.NullMarked;
