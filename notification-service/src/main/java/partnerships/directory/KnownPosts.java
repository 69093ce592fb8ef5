package partnerships.directory;

import java.util.Optional;

/** The posts as far as committee-service has been heard. */
public interface KnownPosts {

    /** Keeps what is known of a post, unless as much or more is known of it already. */
    void note(KnownPost post);

    Optional<KnownPost> find(String code);

    /** Returns the post whose events have that subject. */
    Optional<KnownPost> withId(String id);
}
