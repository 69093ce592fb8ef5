/** What requests cost the database. */
@NullMarked
package partnerships.testkit.queries;

import org.jspecify.annotations.NullMarked;
