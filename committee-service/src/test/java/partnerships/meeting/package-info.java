/** The model of meetings, without any framework. */
@NullMarked
package partnerships.meeting;

import org.jspecify.annotations.NullMarked;
