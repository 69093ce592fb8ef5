/** Tests of the package of the same name. */
@NullMarked
package partnerships.demo;

import org.jspecify.annotations.NullMarked;
