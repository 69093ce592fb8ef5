/** Every event that was ever told, once; the truth that rows are folded from. */
@NullMarked
package partnerships.history;

import org.jspecify.annotations.NullMarked;
