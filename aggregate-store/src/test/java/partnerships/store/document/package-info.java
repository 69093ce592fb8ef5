/** Tests of how an aggregate is loaded, decided upon and committed. */
@NullMarked
package partnerships.store.document;

import org.jspecify.annotations.NullMarked;
