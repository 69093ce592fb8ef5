/** The whole system on one page: what runs, on which ports, and who is told about whom. */
@NullMarked
package partnerships.localrun.system;

import org.jspecify.annotations.NullMarked;
