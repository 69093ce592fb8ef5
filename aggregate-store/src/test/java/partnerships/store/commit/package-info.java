/** Tests of the package of the same name. */
@NullMarked
package partnerships.store.commit;

import org.jspecify.annotations.NullMarked;
