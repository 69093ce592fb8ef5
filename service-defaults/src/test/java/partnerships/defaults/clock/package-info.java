/** The business clock; the only place that reads the system's. */
@NullMarked
package partnerships.defaults.clock;

import org.jspecify.annotations.NullMarked;
