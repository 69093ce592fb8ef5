/** Spring Modulith's event publication registry, with its defaults. */
@NullMarked
package partnerships.benchmarks.modulith;

import org.jspecify.annotations.NullMarked;
