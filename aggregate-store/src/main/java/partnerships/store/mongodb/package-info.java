/** How a commit is written to MongoDB, and how what was written is read. */
@NullMarked
package partnerships.store.mongodb;

import org.jspecify.annotations.NullMarked;
