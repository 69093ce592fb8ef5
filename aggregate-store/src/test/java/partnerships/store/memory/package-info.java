/** In-memory twins of what the store speaks to, for tests that must see and steer every step. */
@NullMarked
package partnerships.store.memory;

import org.jspecify.annotations.NullMarked;
