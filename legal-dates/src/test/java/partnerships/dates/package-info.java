/** Legal dates, held against the rules of the domain and against counting day by day. */
@NullMarked
package partnerships.dates;

import org.jspecify.annotations.NullMarked;
