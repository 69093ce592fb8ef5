/** Starts the service and joins its parts. */
@NullMarked
package partnerships.reportingservice;

import org.jspecify.annotations.NullMarked;
