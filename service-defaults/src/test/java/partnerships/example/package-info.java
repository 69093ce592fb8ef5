/** A service with nothing of its own: what it does, service-defaults does. */
@NullMarked
package partnerships.example;

import org.jspecify.annotations.NullMarked;
