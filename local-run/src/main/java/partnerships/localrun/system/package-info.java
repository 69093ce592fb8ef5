/** The whole system on one page: what runs, on which ports, and which part gets which address. */
@NullMarked
package partnerships.localrun.system;

import org.jspecify.annotations.NullMarked;
