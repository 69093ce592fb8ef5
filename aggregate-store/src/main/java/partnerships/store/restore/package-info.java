/**
 * After MongoDB was restored from an older backup: documents are brought forward from the log, and facts heard since are heard
 * again. Found out at every start, at the cost of what was published since the last mark.
 */
@NullMarked
package partnerships.store.restore;

import org.jspecify.annotations.NullMarked;
