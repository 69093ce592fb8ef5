/** Who holds which post when, as far as convening needs it: opaque ids, no names. */
@NullMarked
package partnerships.holder;

import org.jspecify.annotations.NullMarked;
