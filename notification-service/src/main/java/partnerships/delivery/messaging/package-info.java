/** How a delivery's events are published. */
@NullMarked
package partnerships.delivery.messaging;

import org.jspecify.annotations.NullMarked;
