/** How posts are stored. */
@NullMarked
package partnerships.post.persistence;

import org.jspecify.annotations.NullMarked;
