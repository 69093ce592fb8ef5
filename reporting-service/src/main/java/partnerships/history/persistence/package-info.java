/** Where the history of events is kept. */
@NullMarked
package partnerships.history.persistence;

import org.jspecify.annotations.NullMarked;
