package partnerships.directory.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import partnerships.directory.KnownPost;
import partnerships.directory.KnownPosts;

/** One document per post, under the id of the post; the version decides which of two writes stays. */
public final class StoredKnownPosts implements KnownPosts {

    private final MongoCollection<Document> collection;
    private final EntryDocuments<KnownPost> documents = new EntryDocuments<>(KnownPost.class);

    public StoredKnownPosts(MongoDatabase database) {
        this.collection = database.getCollection("posts");
    }

    /** Makes the index that {@link #find} needs. */
    public StoredKnownPosts indexed() {
        collection.createIndex(Indexes.ascending("post"));
        return this;
    }

    @Override
    public void note(KnownPost post) {
        var older = and(eq(post.id()), lt("version", post.version()));
        try {
            collection.replaceOne(older, documents.written(post.id(), post), new ReplaceOptions().upsert(true));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            // It is there with this version or a later one.
        }
    }

    @Override
    public Optional<KnownPost> find(String code) {
        return first(eq("post", code));
    }

    @Override
    public Optional<KnownPost> withId(String id) {
        return first(eq(id));
    }

    private Optional<KnownPost> first(Bson filter) {
        return Optional.ofNullable(collection.find(filter).first()).map(documents::read);
    }
}
