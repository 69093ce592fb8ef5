package partnerships.post;

import partnerships.contracts.Position;
import partnerships.store.Refused;
import partnerships.store.document.Command;

/** Registers posts, each once. */
public final class Registration {

    private final Posts posts;

    public Registration(Posts posts) {
        this.posts = posts;
    }

    /** @param position of the post as it is now */
    public record Registered(PostCode code, Position position, boolean isNew) {}

    /**
     * Registers a post; the same again changes nothing.
     *
     * @throws Refused {@code POST_OF_ANOTHER_ORGANISATION} if it is registered for another
     */
    public Registered register(PostCode code, String organisation, Command command) {
        var id = Post.idOf(code);
        var known = posts.find(id);
        if (known.isPresent()) {
            known.get().aggregate().requireOrganisation(organisation);
            return new Registered(code, new Position(id, known.get().version()), false);
        }
        var made = posts.create(id, command, (_, now) -> Post.register(code, organisation, now));
        return new Registered(code, made, true);
    }
}
