package partnerships.directory;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Posts in memory. */
public final class MemoryPosts implements KnownPosts {

    private final Map<String, KnownPost> posts = new HashMap<>();

    @Override
    public void note(KnownPost post) {
        posts.merge(post.id(), post, (known, next) -> next.version() > known.version() ? next : known);
    }

    @Override
    public Optional<KnownPost> find(String code) {
        return posts.values().stream().filter(post -> post.post().equals(code)).findFirst();
    }

    @Override
    public Optional<KnownPost> withId(String id) {
        return Optional.ofNullable(posts.get(id));
    }
}
