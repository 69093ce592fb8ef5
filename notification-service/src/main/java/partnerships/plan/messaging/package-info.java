/** How a plan's events are published, and the facts of others that plans follow. */
@NullMarked
package partnerships.plan.messaging;

import org.jspecify.annotations.NullMarked;
