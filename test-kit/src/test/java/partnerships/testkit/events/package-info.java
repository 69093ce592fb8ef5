/** Tests of the package of the same name. */
@NullMarked
package partnerships.testkit.events;

import org.jspecify.annotations.NullMarked;
