/** How deliveries are stored. */
@NullMarked
package partnerships.delivery.persistence;

import org.jspecify.annotations.NullMarked;
