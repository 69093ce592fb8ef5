/** Dates as far as they are known, legal periods, and the days that follow from them. */
@NullMarked
package partnerships.dates;

import org.jspecify.annotations.NullMarked;
