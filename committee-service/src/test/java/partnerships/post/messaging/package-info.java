/** How posts are published. */
@NullMarked
package partnerships.post.messaging;

import org.jspecify.annotations.NullMarked;
