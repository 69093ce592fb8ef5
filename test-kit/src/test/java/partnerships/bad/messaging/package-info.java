/** Breaks every rule, for the test of the rules. */
@NullMarked
package partnerships.bad.messaging;

import org.jspecify.annotations.NullMarked;
