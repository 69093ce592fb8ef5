/** One message to one recipient by one channel: the model. */
@NullMarked
package partnerships.delivery;

import org.jspecify.annotations.NullMarked;
