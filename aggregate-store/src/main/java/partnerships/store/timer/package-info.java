/** Finds what has become due and lets it happen. */
@NullMarked
package partnerships.store.timer;

import org.jspecify.annotations.NullMarked;
