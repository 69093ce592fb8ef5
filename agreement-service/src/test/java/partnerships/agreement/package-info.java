@NullMarked
package partnerships.agreement;

import org.jspecify.annotations.NullMarked;
