/** Meetings over HTTP. */
@NullMarked
package partnerships.meeting.web;

import org.jspecify.annotations.NullMarked;
