/** Tests of the package of the same name. */
@NullMarked
package partnerships.localrun.kafka;

import org.jspecify.annotations.NullMarked;
