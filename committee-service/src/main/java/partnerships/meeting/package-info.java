/** Meetings of committees: proposed, dated, convened by those who must, moved, cancelled, held. */
@NullMarked
package partnerships.meeting;

import org.jspecify.annotations.NullMarked;
