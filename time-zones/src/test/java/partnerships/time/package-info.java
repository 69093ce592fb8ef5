/** The zone rules, held against what is known of them and against those of the JDK. */
@NullMarked
package partnerships.time;

import org.jspecify.annotations.NullMarked;
