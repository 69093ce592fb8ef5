/** Facts of other aggregates, handled once each and in order. */
@NullMarked
package partnerships.store.inbox;

import org.jspecify.annotations.NullMarked;
