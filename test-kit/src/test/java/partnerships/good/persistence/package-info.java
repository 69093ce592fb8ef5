/** Keeps every rule, for the test of the rules. */
@NullMarked
package partnerships.good.persistence;

import org.jspecify.annotations.NullMarked;
