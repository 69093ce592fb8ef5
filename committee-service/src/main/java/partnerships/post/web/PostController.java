package partnerships.post.web;

import static partnerships.post.PostRefusal.HOLDER_ENDS_BEFORE_IT_BEGINS;
import static partnerships.post.PostRefusal.POST_CODE_INVALID;
import static partnerships.post.PostRefusal.POST_HELD;
import static partnerships.post.PostRefusal.POST_OF_ANOTHER_ORGANISATION;
import static partnerships.store.StoreRefusal.REFERENCE_TAKEN;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import partnerships.contracts.Grammar;
import partnerships.defaults.web.CommandAnswer;
import partnerships.defaults.web.NotFound;
import partnerships.defaults.web.RefusesAlso;
import partnerships.defaults.web.Versioned;
import partnerships.post.Holder;
import partnerships.post.Post;
import partnerships.post.PostCode;
import partnerships.post.Posts;
import partnerships.post.Registration;
import partnerships.store.document.Command;
import partnerships.store.document.Stored;
import partnerships.time.Zones;

/** Posts and their holders; a post's code is its address. */
@RestController
@RequestMapping("/v1/posts/{organisation}/{post}")
class PostController {

    private final Posts posts;
    private final Registration registration;
    private final ZoneId systemZone;

    PostController(Posts posts, Registration registration, @Value("${partnerships.zone}") ZoneId systemZone) {
        this.posts = posts;
        this.registration = registration;
        this.systemZone = systemZone;
    }

    /**
     * Makes a post; the same again changes nothing, and another organisation is refused.
     *
     * @param organisation first part of the post's code
     * @param post second part of the post's code
     */
    @PutMapping
    @Refuses({POST_CODE_INVALID, POST_OF_ANOTHER_ORGANISATION})
    @RefusesAlso(store = REFERENCE_TAKEN)
    ResponseEntity<CommandAnswer> register(
            @PathVariable String organisation,
            @PathVariable String post,
            @RequestBody @Valid RegisterRequest request,
            Command command) {
        var code = new PostCode(organisation + "/" + post);
        var registered = registration.register(code, request.organisation(), command);
        return registered.isNew()
                ? CommandAnswer.created(registered.position(), "/v1/posts/" + code)
                : CommandAnswer.done(registered.position());
    }

    /**
     * Says who holds a post from a day on.
     *
     * @param organisation first part of the post's code
     * @param post second part of the post's code
     */
    @PostMapping("/holders")
    @Refuses({POST_CODE_INVALID, HOLDER_ENDS_BEFORE_IT_BEGINS, POST_HELD})
    ResponseEntity<CommandAnswer> appoint(
            @PathVariable String organisation,
            @PathVariable String post,
            @RequestBody @Valid HolderRequest request,
            Command command) {
        var id = Post.idOf(new PostCode(organisation + "/" + post));
        var holder = request.holder(systemZone);
        return CommandAnswer.done(posts.change(id, command, (current, _) -> current.appoint(holder)));
    }

    /**
     * Answers a post and its holders.
     *
     * @param organisation first part of the post's code
     * @param post second part of the post's code
     */
    @GetMapping
    ResponseEntity<PostView> get(@PathVariable String organisation, @PathVariable String post) {
        String code = organisation + "/" + post;
        if (!PostCode.fits(code)) {
            throw new NotFound("post " + code);
        }
        var stored = posts.find(Post.idOf(new PostCode(code))).orElseThrow(() -> new NotFound("post " + code));
        return Versioned.of(PostView.of(stored), stored.version());
    }

    /** The organisation that the post belongs to. */
    record RegisterRequest(
            @NotNull @Pattern(regexp = Grammar.ORGANISATION) String organisation) {}

    /** A person, and the days on which that person holds the post. */
    record HolderRequest(
            @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._:-]{0,79}")
            String personId,

            @NotNull LocalDate from,
            @Nullable LocalDate to) {

        Holder holder(ZoneId zone) {
            return new Holder(personId, from, to, Zones.startOf(from, zone));
        }
    }

    /** A post and its holders. */
    record PostView(String id, long version, String code, String organisation, List<HolderView> holders) {

        static PostView of(Stored<Post> stored) {
            var post = stored.aggregate();
            return new PostView(
                    stored.id(),
                    stored.version(),
                    post.code().value(),
                    post.organisation(),
                    post.holders().stream().map(HolderView::of).toList());
        }
    }

    /** Who holds it, and from when to when. */
    record HolderView(
            String personId, LocalDate from, @Nullable LocalDate to) {

        static HolderView of(Holder holder) {
            return new HolderView(holder.personId(), holder.from(), holder.to());
        }
    }
}
