/** Gives the same work to all contenders in turns, and writes what came of it. */
@NullMarked
package partnerships.benchmarks.runner;

import org.jspecify.annotations.NullMarked;
