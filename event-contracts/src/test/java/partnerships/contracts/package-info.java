@NullMarked
package partnerships.contracts;

import org.jspecify.annotations.NullMarked;
