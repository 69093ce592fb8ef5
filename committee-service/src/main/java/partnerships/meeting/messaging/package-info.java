/** What meetings tell others. */
@NullMarked
package partnerships.meeting.messaging;

import org.jspecify.annotations.NullMarked;
