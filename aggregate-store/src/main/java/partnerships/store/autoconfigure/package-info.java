/** Puts stores, relays, timers, jobs and inboxes of a service together, starts and stops them. */
@NullMarked
package partnerships.store.autoconfigure;

import org.jspecify.annotations.NullMarked;
