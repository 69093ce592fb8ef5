/** Tests of what time does. */
@NullMarked
package partnerships.store.timer;

import org.jspecify.annotations.NullMarked;
