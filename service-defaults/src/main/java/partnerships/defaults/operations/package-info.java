/** What operators see and decide: dead letters, parked subjects, blocked outboxes. */
@NullMarked
package partnerships.defaults.operations;

import org.jspecify.annotations.NullMarked;
