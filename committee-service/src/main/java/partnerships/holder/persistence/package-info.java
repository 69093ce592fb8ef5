/** How holders of posts lie in MongoDB. */
@NullMarked
package partnerships.holder.persistence;

import org.jspecify.annotations.NullMarked;
