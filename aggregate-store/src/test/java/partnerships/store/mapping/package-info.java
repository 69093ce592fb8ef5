/** Tests of the package of the same name. */
@NullMarked
package partnerships.store.mapping;

import org.jspecify.annotations.NullMarked;
