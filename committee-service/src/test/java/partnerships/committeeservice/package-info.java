/** The service as a whole. */
@NullMarked
package partnerships.committeeservice;

import org.jspecify.annotations.NullMarked;
