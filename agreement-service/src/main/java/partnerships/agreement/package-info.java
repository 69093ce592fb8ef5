/** The agreement, from intention to end: what may happen to it, and when. Start at {@link partnerships.agreement.AgreementEvent}. */
@NullMarked
package partnerships.agreement;

import org.jspecify.annotations.NullMarked;
