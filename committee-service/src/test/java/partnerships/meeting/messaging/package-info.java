/** What meetings tell and hear. */
@NullMarked
package partnerships.meeting.messaging;

import org.jspecify.annotations.NullMarked;
