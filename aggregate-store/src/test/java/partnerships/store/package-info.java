/** Aggregates, servers and clocks for the tests of the store. */
@NullMarked
package partnerships.store;

import org.jspecify.annotations.NullMarked;
