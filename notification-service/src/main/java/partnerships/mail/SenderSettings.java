package partnerships.mail;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import partnerships.directory.MailAddress;

/**
 * In whose name mail leaves.
 *
 * @param from address of the system, organiser of invitations; its domain stands in Message-IDs and UIDs
 * @param fromName shown instead of it; absent if it is shown itself
 * @param replyTo address to which people answer; absent if it is the sender's
 */
@ConfigurationProperties("partnerships.mail")
record SenderSettings(
        @DefaultValue("partenariats@example.org") String from,
        @Nullable String fromName,
        @Nullable String replyTo) {

    SenderSettings {
        fromName = fromName == null || fromName.isBlank() ? null : HeaderText.of(fromName);
        replyTo = replyTo == null || replyTo.isBlank() ? null : replyTo;
        address("from", from);
        if (replyTo != null) {
            address("reply-to", replyTo);
        }
    }

    private static MailAddress address(String setting, String text) {
        return MailAddress.read(text)
                .orElseThrow(
                        () -> new IllegalArgumentException("partnerships.mail." + setting + " must be a mail address"));
    }

    MailAddress sender() {
        return address("from", from);
    }

    @Nullable
    MailAddress answers() {
        return replyTo == null ? null : address("reply-to", replyTo);
    }
}
