/** Tests of the store as a service has it: put together by its auto-configuration, on real servers. */
@NullMarked
package partnerships.store.autoconfigure;

import org.jspecify.annotations.NullMarked;
