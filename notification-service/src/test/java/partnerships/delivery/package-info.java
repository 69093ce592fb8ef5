@NullMarked
package partnerships.delivery;

import org.jspecify.annotations.NullMarked;
