/** Real servers for tests: one MongoDB and one broker per JVM, and a world of its own for each test class. */
@NullMarked
package partnerships.testkit.rig;

import org.jspecify.annotations.NullMarked;
