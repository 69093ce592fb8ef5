/** What is told about posts. */
@NullMarked
package partnerships.post.messaging;

import org.jspecify.annotations.NullMarked;
