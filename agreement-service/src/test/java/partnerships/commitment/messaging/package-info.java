@NullMarked
package partnerships.commitment.messaging;

import org.jspecify.annotations.NullMarked;
