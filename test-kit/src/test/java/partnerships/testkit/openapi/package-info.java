/** Tests of the package of the same name. */
@NullMarked
package partnerships.testkit.openapi;

import org.jspecify.annotations.NullMarked;
