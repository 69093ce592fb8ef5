package partnerships.directory.messaging;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import partnerships.contracts.CloudEvent;
import partnerships.contracts.EventJson;
import partnerships.contracts.OperationEvents;
import partnerships.contracts.PostEvents;
import partnerships.contracts.Required;
import partnerships.directory.KnownPost;
import partnerships.directory.KnownPosts;
import partnerships.store.inbox.FactHandler;

/** Follows posts and their holders. Every event of a post counts, whatever it says: others wait for its sequence. */
public final class PostFacts implements FactHandler {

    private static final String OF_POSTS = "partnership.post.";

    private final KnownPosts posts;

    public PostFacts(KnownPosts posts) {
        this.posts = posts;
    }

    @Override
    public void handle(CloudEvent fact) {
        if (fact.type().equals(PostEvents.PostRegistered.TYPE)) {
            var post = EventJson.read(fact.data(), Registered.class).post();
            note(fact, Optional.of(unheardOf(fact, post)), UnaryOperator.identity());
        } else if (fact.type().equals(PostEvents.PostHolderChanged.TYPE)) {
            var changed = EventJson.read(fact.data(), HolderChanged.class);
            note(fact, Optional.of(unheardOf(fact, changed.post())), known -> known.with(changed.holder()));
        } else if (fact.type().startsWith(OF_POSTS) || fact.type().equals(OperationEvents.EventSkipped.TYPE)) {
            note(fact, Optional.empty(), UnaryOperator.identity());
        }
    }

    private static KnownPost unheardOf(CloudEvent fact, String post) {
        return new KnownPost(fact.subject(), post, 0, List.of());
    }

    private void note(CloudEvent fact, Optional<KnownPost> unheardOf, UnaryOperator<KnownPost> change) {
        posts.withId(fact.subject())
                .or(() -> unheardOf)
                .filter(known -> known.version() < fact.sequence())
                .ifPresent(known -> posts.note(change.apply(known).at(fact.sequence())));
    }

    record Registered(String post) {
        Registered {
            Required.all(post);
        }
    }

    record HolderChanged(
            String post,
            String personId,
            LocalDate from,
            @Nullable LocalDate to) {

        HolderChanged {
            Required.all(post, personId, from);
        }

        KnownPost.Holder holder() {
            return new KnownPost.Holder(personId, from, to);
        }
    }
}
