@NullMarked
package partnerships.notificationservice;

import org.jspecify.annotations.NullMarked;
