/** Every request of a service: who may send it, and what comes of a hostile one. */
@NullMarked
package partnerships.testkit.requests;

import org.jspecify.annotations.NullMarked;
