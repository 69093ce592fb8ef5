package partnerships.post.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import partnerships.post.Holder;
import partnerships.post.Post;
import partnerships.post.PostCode;
import partnerships.post.PostEvent;
import partnerships.store.codec.PublishedEvents;

class PostMessagesTest {

    private static final PostCode CODE = new PostCode("LSH/PRESIDENT");
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    @Test
    void isPublishedAndReadBackAsItWas() {
        var registered = Post.register(CODE, "lsh", NOW);
        var held = Post.born(Post.idOf(CODE), registered.getFirst())
                .appoint(new Holder("first", LocalDate.of(2024, 1, 1), LocalDate.of(2027, 1, 1), NOW));
        new PublishedEvents<>(PostMessages.CODEC, first -> Post.born(Post.idOf(CODE), first))
                .life(
                        "registered, held",
                        Stream.of(registered, held).flatMap(List::stream).toList())
                .check("post", PostEvent.class);
    }
}
