/** How every service speaks to MongoDB: acknowledged means durable. */
@NullMarked
package partnerships.defaults.database;

import org.jspecify.annotations.NullMarked;
