/** Tests of the package of the same name. */
@NullMarked
package partnerships.localrun.demo;

import org.jspecify.annotations.NullMarked;
