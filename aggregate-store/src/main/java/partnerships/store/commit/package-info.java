/** What one commit is: load, decide, make the events ready to send, and write all of it at once. */
@NullMarked
package partnerships.store.commit;

import org.jspecify.annotations.NullMarked;
