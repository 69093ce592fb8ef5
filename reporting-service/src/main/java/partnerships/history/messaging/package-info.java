/** How published events arrive: batches of records from the topics, and what becomes of a record that is no event. */
@NullMarked
package partnerships.history.messaging;

import org.jspecify.annotations.NullMarked;
