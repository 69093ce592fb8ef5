/** Keeps every rule, for the test of the rules. */
@NullMarked
package partnerships.good.web;

import org.jspecify.annotations.NullMarked;
