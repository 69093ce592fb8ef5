/** What is told about deliveries. */
@NullMarked
package partnerships.delivery.messaging;

import org.jspecify.annotations.NullMarked;
