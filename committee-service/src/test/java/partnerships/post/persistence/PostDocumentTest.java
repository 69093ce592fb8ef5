package partnerships.post.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import partnerships.post.Holder;
import partnerships.post.Post;
import partnerships.post.PostCode;

class PostDocumentTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    private static Post post() {
        var code = new PostCode("LSH/PRESIDENT");
        var post = Post.born(Post.idOf(code), Post.register(code, "lsh", NOW).getFirst());
        for (var event : post.appoint(new Holder("person", LocalDate.of(2026, 1, 1), null, NOW))) {
            post = post.after(event);
        }
        return post;
    }

    @Test
    void aPostLiesInMongoDbAsItAlwaysDid() throws IOException {
        assertThat(Document.parse(PostDocument.DOCUMENT.write(post()).toJson())).isEqualTo(golden());
    }

    @Test
    void whatLiesThereIsReadBack() throws IOException {
        assertThat(PostDocument.DOCUMENT.read(golden())).isEqualTo(post());
    }

    private static Document golden() throws IOException {
        try (var stream = PostDocumentTest.class.getResourceAsStream("/golden/post.json")) {
            var bytes = Objects.requireNonNull(stream).readAllBytes();
            return Document.parse(new String(bytes, StandardCharsets.UTF_8));
        }
    }
}
