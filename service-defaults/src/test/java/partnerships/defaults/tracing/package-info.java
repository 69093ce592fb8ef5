/** Which traces a service makes, and what its spans never say. */
@NullMarked
package partnerships.defaults.tracing;

import org.jspecify.annotations.NullMarked;
