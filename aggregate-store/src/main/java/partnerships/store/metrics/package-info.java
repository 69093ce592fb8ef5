/** Everything the store measures, declared in one place. */
@NullMarked
package partnerships.store.metrics;

import org.jspecify.annotations.NullMarked;
