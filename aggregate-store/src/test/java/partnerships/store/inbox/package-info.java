/** Tests of the one rule of every consumer. */
@NullMarked
package partnerships.store.inbox;

import org.jspecify.annotations.NullMarked;
