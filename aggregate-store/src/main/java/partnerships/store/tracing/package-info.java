/** The spans of what a service does without being asked over HTTP. */
@NullMarked
package partnerships.store.tracing;

import org.jspecify.annotations.NullMarked;
