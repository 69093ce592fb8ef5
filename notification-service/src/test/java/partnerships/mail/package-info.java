@NullMarked
package partnerships.mail;

import org.jspecify.annotations.NullMarked;
