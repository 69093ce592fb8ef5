/** What services test the published form of their events with. */
@NullMarked
package partnerships.store.codec;

import org.jspecify.annotations.NullMarked;
