/** What is told about plans, and the facts of others that they follow. */
@NullMarked
package partnerships.plan.messaging;

import org.jspecify.annotations.NullMarked;
