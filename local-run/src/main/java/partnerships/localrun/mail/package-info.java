/** The mail catcher, whose messages can be read. */
@NullMarked
package partnerships.localrun.mail;

import org.jspecify.annotations.NullMarked;
