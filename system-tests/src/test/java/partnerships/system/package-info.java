/** The running system, tested from outside: packaged services as processes, on real servers. */
@NullMarked
package partnerships.system;

import org.jspecify.annotations.NullMarked;
