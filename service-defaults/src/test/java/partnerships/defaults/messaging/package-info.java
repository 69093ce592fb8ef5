/** What every consumer of facts shares: a failing record is kept, and a start on wrong settings is refused. */
@NullMarked
package partnerships.defaults.messaging;

import org.jspecify.annotations.NullMarked;
