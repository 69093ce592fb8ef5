package partnerships.mail;

import org.jspecify.annotations.Nullable;

/**
 * A mail before it is one.
 *
 * @param subject one line
 * @param text plain text, lines ended by LF
 * @param invitation iCalendar; absent if it carries none
 */
record Letter(String subject, String text, @Nullable Invitation invitation) {

    /** @param method REQUEST or CANCEL, said again in the MIME type */
    record Invitation(String method, String calendar) {}
}
