/** What committees tell and hear. */
@NullMarked
package partnerships.committee.messaging;

import org.jspecify.annotations.NullMarked;
