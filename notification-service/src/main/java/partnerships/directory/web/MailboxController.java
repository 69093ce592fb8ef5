package partnerships.directory.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.ZoneId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import partnerships.directory.DirectoryRefusal;
import partnerships.directory.Entries;
import partnerships.directory.Mailbox;

/** Functional mailboxes of posts: how a post is reached while nobody holds it. */
@RestController
class MailboxController {

    private final Entries<Mailbox> mailboxes;

    MailboxController(Entries<Mailbox> mailboxes) {
        this.mailboxes = mailboxes;
    }

    /**
     * Says how a post is reached while nobody holds it. The post need not be registered yet.
     *
     * @param organisation first part of the post's code
     * @param post second part of the post's code
     */
    @PutMapping("/v1/posts/{organisation}/{post}/mailbox")
    @Refuses(DirectoryRefusal.POST_CODE_INVALID)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void put(@PathVariable String organisation, @PathVariable String post, @RequestBody @Valid MailboxRequest request) {
        var code = PostCodes.of(organisation + "/" + post);
        mailboxes.put(code, request.mailbox(code));
    }

    /** Address, language and zone of a functional mailbox. */
    record MailboxRequest(
            @NotNull @Pattern(regexp = Addresses.FORM) @Mailable
            String address,

            @NotNull @Pattern(regexp = Addresses.LANGUAGES) String language,
            @NotNull ZoneId zone) {

        Mailbox mailbox(String post) {
            return new Mailbox(post, address, language, zone.getId());
        }
    }
}
