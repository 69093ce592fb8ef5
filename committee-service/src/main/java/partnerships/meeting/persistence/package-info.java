/** How meetings lie in MongoDB. */
@NullMarked
package partnerships.meeting.persistence;

import org.jspecify.annotations.NullMarked;
