/** Tests of the package of the same name. */
@NullMarked
package partnerships.localrun.mongodb;

import org.jspecify.annotations.NullMarked;
