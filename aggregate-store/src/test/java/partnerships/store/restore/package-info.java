/** Tests of what happens after a restore. */
@NullMarked
package partnerships.store.restore;

import org.jspecify.annotations.NullMarked;
