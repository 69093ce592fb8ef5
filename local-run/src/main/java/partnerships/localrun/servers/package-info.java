/** One MongoDB and one broker that stand for themselves: processes of this machine, or containers. */
@NullMarked
package partnerships.localrun.servers;

import org.jspecify.annotations.NullMarked;
