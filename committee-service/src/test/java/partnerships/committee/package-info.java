/** The model of committees, without any framework. */
@NullMarked
package partnerships.committee;

import org.jspecify.annotations.NullMarked;
