/** Tests of what is sent, when, and what is cleared. */
@NullMarked
package partnerships.store.relay;

import org.jspecify.annotations.NullMarked;
