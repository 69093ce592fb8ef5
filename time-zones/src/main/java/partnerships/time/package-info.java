/** Local times into instants and back, with the newest zone rules at hand. */
@NullMarked
package partnerships.time;

import org.jspecify.annotations.NullMarked;
