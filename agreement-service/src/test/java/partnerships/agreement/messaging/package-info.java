@NullMarked
package partnerships.agreement.messaging;

import org.jspecify.annotations.NullMarked;
