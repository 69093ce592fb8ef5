/** What reports read: one row per agreement, commitment, committee, meeting and delivery, each a pure fold of its events. */
@NullMarked
package partnerships.rows;

import org.jspecify.annotations.NullMarked;
