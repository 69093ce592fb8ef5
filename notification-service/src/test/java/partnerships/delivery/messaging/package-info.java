/** How deliveries are published. */
@NullMarked
package partnerships.delivery.messaging;

import org.jspecify.annotations.NullMarked;
