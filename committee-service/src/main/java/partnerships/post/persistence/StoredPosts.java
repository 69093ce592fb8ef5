package partnerships.post.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import partnerships.post.Post;
import partnerships.post.PostEvent;
import partnerships.post.PostVersion;
import partnerships.post.Posts;
import partnerships.store.document.AggregateStore;
import partnerships.store.document.Stored;
import partnerships.store.document.StoredAggregates;

/** Finds posts. */
public final class StoredPosts extends StoredAggregates<Post, PostEvent> implements Posts {

    private static final int MANY = 10_000;

    public StoredPosts(AggregateStore<Post, PostEvent> store) {
        super(store);
    }

    @Override
    public Set<String> heldBy(String personId, LocalDate day) {
        return store.find(where("state.holders.personId").is(personId), MANY).stream()
                .map(Stored::aggregate)
                .filter(post -> post.isHeldBy(personId, day))
                .map(post -> post.code().value())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<PostVersion> versions(Collection<String> codes) {
        return store.find(where("state.code").in(codes), MANY).stream()
                .map(stored -> new PostVersion(stored.aggregate().code().value(), stored.version()))
                .sorted(Comparator.comparing(PostVersion::post))
                .toList();
    }
}
