/** How commitments hear of their agreements, and speak on Kafka. */
@NullMarked
package partnerships.commitment.messaging;

import org.jspecify.annotations.NullMarked;
