@NullMarked
package partnerships.post;

import org.jspecify.annotations.NullMarked;
