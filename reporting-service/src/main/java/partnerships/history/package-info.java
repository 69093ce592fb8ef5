/** Every event that was ever published, once; the truth that rows are folded from. */
@NullMarked
package partnerships.history;

import org.jspecify.annotations.NullMarked;
