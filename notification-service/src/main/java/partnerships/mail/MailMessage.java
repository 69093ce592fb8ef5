package partnerships.mail;

import org.jspecify.annotations.Nullable;

/**
 * What a mail says, before it is MIME.
 *
 * @param subject one line
 * @param text plain text, lines ended by LF
 * @param invitation iCalendar; absent if it carries none
 */
record MailMessage(String subject, String text, @Nullable Invitation invitation) {

    /** @param method REQUEST or CANCEL, said again in the MIME type */
    record Invitation(String method, String calendar) {}
}
