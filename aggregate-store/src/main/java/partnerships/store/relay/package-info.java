/** Sends what commits leave in the documents, in order and at least once, and clears what the broker has acknowledged. */
@NullMarked
package partnerships.store.relay;

import org.jspecify.annotations.NullMarked;
