/** What operators see and decide of an aggregate store: its dead letters, parked subjects, blocked outboxes. */
@NullMarked
package partnerships.operations;

import org.jspecify.annotations.NullMarked;
