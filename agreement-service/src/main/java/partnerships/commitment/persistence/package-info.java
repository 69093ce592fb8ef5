/** How commitments lie in MongoDB. */
@NullMarked
package partnerships.commitment.persistence;

import org.jspecify.annotations.NullMarked;
