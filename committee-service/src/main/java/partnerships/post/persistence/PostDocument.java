package partnerships.post.persistence;

import java.util.List;
import partnerships.post.Post;
import partnerships.store.document.AggregateDocument;
import partnerships.store.document.AggregateDocument.Index;

/** How posts are stored. */
public final class PostDocument {

    public static final AggregateDocument<Post> DOCUMENT = new AggregateDocument<>(
            "posts",
            Post.class,
            List.of(
                    new Index("code", true, "a code names one post, whoever registered it"),
                    new Index("holders.personId", false, "the posts that whoever convenes a meeting holds")));

    private PostDocument() {}
}
