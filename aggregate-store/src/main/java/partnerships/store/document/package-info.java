/** One MongoDB document is one aggregate: how it is loaded, decided upon and committed. */
@NullMarked
package partnerships.store.document;

import org.jspecify.annotations.NullMarked;
