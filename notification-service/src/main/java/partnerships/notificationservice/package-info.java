/** The service: its start and its wiring. */
@NullMarked
package partnerships.notificationservice;

import org.jspecify.annotations.NullMarked;
