/** Starts all parts in their order, watches them, and stops them; nothing half-started stays. */
@NullMarked
package partnerships.localrun.supervisor;

import org.jspecify.annotations.NullMarked;
