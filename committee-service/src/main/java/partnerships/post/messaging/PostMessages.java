package partnerships.post.messaging;

import partnerships.contracts.PostEvents;
import partnerships.contracts.Topics;
import partnerships.post.Post;
import partnerships.post.PostEvent;
import partnerships.store.codec.EventCodec;

/** How a post's events are published: codes, person ids and dates. */
public final class PostMessages {

    public static final EventCodec<Post, PostEvent> CODEC = EventCodec.of(
                    Post.class, PostEvent.class, Topics.COMMITTEES)
            .event(PostEvent.PostRegistered.class, PostEvents.PostRegistered.class, it -> it.rename("code", "post"))
            .event(
                    PostEvent.PostHolderChanged.class,
                    PostEvents.PostHolderChanged.class,
                    it -> it.rename("code", "post").spread("holder"))
            .build();

    private PostMessages() {}
}
