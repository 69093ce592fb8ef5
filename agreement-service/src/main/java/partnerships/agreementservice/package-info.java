/** Starts agreement-service and joins its parts. */
@NullMarked
package partnerships.agreementservice;

import org.jspecify.annotations.NullMarked;
