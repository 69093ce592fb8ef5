/** The arrows between packages, as rules that each service's test applies to itself. */
@NullMarked
package partnerships.testkit.architecture;

import org.jspecify.annotations.NullMarked;
