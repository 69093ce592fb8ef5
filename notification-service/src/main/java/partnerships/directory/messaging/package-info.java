/** What other services publish about posts. */
@NullMarked
package partnerships.directory.messaging;

import org.jspecify.annotations.NullMarked;
