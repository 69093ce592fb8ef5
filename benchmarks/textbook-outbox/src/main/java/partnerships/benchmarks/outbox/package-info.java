/** A second collection, a transaction, a poller. */
@NullMarked
package partnerships.benchmarks.outbox;

import org.jspecify.annotations.NullMarked;
