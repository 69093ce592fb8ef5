/** The commitment, which a clause of a signed agreement brings to life. */
@NullMarked
package partnerships.commitment;

import org.jspecify.annotations.NullMarked;
