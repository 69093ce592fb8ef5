/** Keeps every rule, for the test of the rules. */
@NullMarked
package partnerships.good.messaging;

import org.jspecify.annotations.NullMarked;
