/** How plans are stored. */
@NullMarked
package partnerships.plan.persistence;

import org.jspecify.annotations.NullMarked;
