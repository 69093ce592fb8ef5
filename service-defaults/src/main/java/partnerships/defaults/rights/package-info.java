/** What a service must be allowed to do with the broker and the database before it begins. */
@NullMarked
package partnerships.defaults.rights;

import org.jspecify.annotations.NullMarked;
