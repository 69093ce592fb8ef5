/** Writes the mail of a delivery, with its invitation, and hands it to the mail server. */
@NullMarked
package partnerships.mail;

import org.jspecify.annotations.NullMarked;
