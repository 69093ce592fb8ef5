/** What every event must be, and whether its data fit the published schemas. */
@NullMarked
package partnerships.testkit.events;

import org.jspecify.annotations.NullMarked;
