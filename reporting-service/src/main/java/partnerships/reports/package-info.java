/** Reports: pure functions of rows, each with its published definition. */
@NullMarked
package partnerships.reports;

import org.jspecify.annotations.NullMarked;
