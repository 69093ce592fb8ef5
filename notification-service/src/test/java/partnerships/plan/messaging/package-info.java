@NullMarked
package partnerships.plan.messaging;

import org.jspecify.annotations.NullMarked;
