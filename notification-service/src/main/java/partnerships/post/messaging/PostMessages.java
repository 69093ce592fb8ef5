package partnerships.post.messaging;

import partnerships.contracts.CloudEvent;
import partnerships.contracts.EventJson;
import partnerships.contracts.PostEvents;
import partnerships.contracts.Topics;
import partnerships.post.Holder;
import partnerships.post.Post;
import partnerships.post.PostCode;
import partnerships.post.PostEvent;
import partnerships.store.document.AggregateMessages;
import partnerships.store.document.EventMessage;

/** Tells what happens to posts: codes, person ids and dates. */
public final class PostMessages implements AggregateMessages<Post, PostEvent> {

    @Override
    public String topic() {
        return Topics.NOTIFICATIONS;
    }

    @Override
    public String source() {
        return "/notification-service";
    }

    @Override
    public EventMessage write(Post after, PostEvent event) {
        return switch (event) {
            case PostEvent.PostRegistered(var code, var organisation, var at) ->
                new EventMessage(
                        PostEvents.PostRegistered.TYPE, new PostEvents.PostRegistered(code.value(), organisation, at));
            case PostEvent.PostHolderChanged(var code, var holder) ->
                new EventMessage(
                        PostEvents.PostHolderChanged.TYPE,
                        new PostEvents.PostHolderChanged(
                                code.value(), holder.personId(), holder.from(), holder.to(), holder.since()));
        };
    }

    @Override
    public PostEvent read(CloudEvent message) {
        var data = message.data();
        return switch (message.type()) {
            case PostEvents.PostRegistered.TYPE -> {
                var told = EventJson.read(data, PostEvents.PostRegistered.class);
                yield new PostEvent.PostRegistered(new PostCode(told.post()), told.organisation(), told.registeredAt());
            }
            case PostEvents.PostHolderChanged.TYPE -> {
                var told = EventJson.read(data, PostEvents.PostHolderChanged.class);
                yield new PostEvent.PostHolderChanged(
                        new PostCode(told.post()), new Holder(told.personId(), told.from(), told.to(), told.since()));
            }
            default -> throw new IllegalArgumentException("no event of a post: " + message.type());
        };
    }
}
