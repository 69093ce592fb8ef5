/** Events to the records of {@code event-contracts} and back, from one declaration for both ways. */
@NullMarked
package partnerships.store.codec;

import org.jspecify.annotations.NullMarked;
