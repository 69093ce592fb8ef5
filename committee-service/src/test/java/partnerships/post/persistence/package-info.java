/** Tests. */
@NullMarked
package partnerships.post.persistence;

import org.jspecify.annotations.NullMarked;
