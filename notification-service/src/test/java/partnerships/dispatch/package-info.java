@NullMarked
package partnerships.dispatch;

import org.jspecify.annotations.NullMarked;
