/** Deliveries over HTTP, to be read. */
@NullMarked
package partnerships.delivery.web;

import org.jspecify.annotations.NullMarked;
