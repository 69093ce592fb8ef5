/** What services call: one document is one aggregate, created and changed through its store. */
@NullMarked
package partnerships.store.document;

import org.jspecify.annotations.NullMarked;
