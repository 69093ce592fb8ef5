/** Starts committee-service and joins its parts. */
@NullMarked
package partnerships.committeeservice;

import org.jspecify.annotations.NullMarked;
