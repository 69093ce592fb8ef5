@NullMarked
package partnerships.organisation.messaging;

import org.jspecify.annotations.NullMarked;
