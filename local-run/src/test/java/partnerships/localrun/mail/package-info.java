/** Tests of the package of the same name. */
@NullMarked
package partnerships.localrun.mail;

import org.jspecify.annotations.NullMarked;
