@NullMarked
package partnerships.directory.messaging;

import org.jspecify.annotations.NullMarked;
