/** Keeps every rule, for the test of the rules. */
@NullMarked
package partnerships.good;

import org.jspecify.annotations.NullMarked;
