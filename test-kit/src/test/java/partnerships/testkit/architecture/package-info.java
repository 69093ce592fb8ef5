/** Tests of the package of the same name. */
@NullMarked
package partnerships.testkit.architecture;

import org.jspecify.annotations.NullMarked;
