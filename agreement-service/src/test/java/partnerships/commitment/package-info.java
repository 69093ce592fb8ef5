@NullMarked
package partnerships.commitment;

import org.jspecify.annotations.NullMarked;
