/** What notification-service tells about holders of posts. */
@NullMarked
package partnerships.holder.messaging;

import org.jspecify.annotations.NullMarked;
