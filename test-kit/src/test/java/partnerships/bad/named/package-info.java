/** Breaks every rule, for the test of the rules. */
@NullMarked
package partnerships.bad.named;

import org.jspecify.annotations.NullMarked;
