/** From published events to rows: which types are read, what of them, and how far a subject's run goes. */
@NullMarked
package partnerships.rows.messaging;

import org.jspecify.annotations.NullMarked;
