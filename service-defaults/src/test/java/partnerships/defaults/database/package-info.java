/** What the database lets a service do. */
@NullMarked
package partnerships.defaults.database;

import org.jspecify.annotations.NullMarked;
