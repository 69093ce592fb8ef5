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
import partnerships.defaults.web.NotFound;
import partnerships.directory.Entries;
import partnerships.directory.Mailbox;
import partnerships.post.Post;
import partnerships.post.PostCode;
import partnerships.post.PostEvent;
import partnerships.store.document.AggregateStore;

/** Functional mailboxes of posts: how a post is reached while nobody holds it. */
@RestController
class MailboxController {

    private final Entries<Mailbox> mailboxes;
    private final AggregateStore<Post, PostEvent> posts;

    MailboxController(Entries<Mailbox> mailboxes, AggregateStore<Post, PostEvent> posts) {
        this.mailboxes = mailboxes;
        this.posts = posts;
    }

    /**
     * Says how a post is reached while nobody holds it.
     *
     * @param organisation first part of the post's code
     * @param post second part of the post's code
     */
    @PutMapping("/v1/posts/{organisation}/{post}/mailbox")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void put(@PathVariable String organisation, @PathVariable String post, @RequestBody @Valid MailboxRequest request) {
        var code = new PostCode(organisation + "/" + post);
        if (posts.find(Post.idOf(code)).isEmpty()) {
            throw new NotFound("post " + code);
        }
        mailboxes.put(code.value(), request.mailbox(code));
    }

    /** Address, language and zone of a functional mailbox. */
    record MailboxRequest(
            @NotNull @Pattern(regexp = Addresses.FORM) @Mailable
            String address,

            @NotNull @Pattern(regexp = Addresses.LANGUAGES) String language,
            @NotNull ZoneId zone) {

        Mailbox mailbox(PostCode code) {
            return new Mailbox(code.value(), address, language, zone.getId());
        }
    }
}
