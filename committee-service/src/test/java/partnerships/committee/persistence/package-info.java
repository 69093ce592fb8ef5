/** How committees lie in MongoDB. */
@NullMarked
package partnerships.committee.persistence;

import org.jspecify.annotations.NullMarked;
