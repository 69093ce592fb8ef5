/** Holds events against the published schemas. */
@NullMarked
package partnerships.store.contract;

import org.jspecify.annotations.NullMarked;
