/** What committees tell others, and what they hear from others. */
@NullMarked
package partnerships.committee.messaging;

import org.jspecify.annotations.NullMarked;
