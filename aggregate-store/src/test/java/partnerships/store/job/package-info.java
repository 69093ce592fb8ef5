/** Tests of work outside the document. */
@NullMarked
package partnerships.store.job;

import org.jspecify.annotations.NullMarked;
