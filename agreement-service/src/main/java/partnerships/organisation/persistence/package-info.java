/** How organisations lie in MongoDB. */
@NullMarked
package partnerships.organisation.persistence;

import org.jspecify.annotations.NullMarked;
