/** The running system under kills, stops, cut wires and lost replies; what it promises is audited after each case. */
@NullMarked
package partnerships.system.faults;

import org.jspecify.annotations.NullMarked;
