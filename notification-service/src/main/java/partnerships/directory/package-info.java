/** Who people are and how to reach them, which post has which role, which rules remind: the only home of names and addresses. */
@NullMarked
package partnerships.directory;

import org.jspecify.annotations.NullMarked;
