package partnerships.contracts;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What committee-service publishes about posts. Who a person is stays in the directory of notification-service. */
@PublishedOn(Topics.COMMITTEES)
public final class PostEvents {

    private PostEvents() {}

    /**
     * A post is known from now on.
     *
     * @param post code of the post: {@code RCS/PRESIDENT}
     * @param organisation id of the organisation that it belongs to
     * @param registeredAt when it was registered
     */
    public record PostRegistered(
            @Text(Grammar.POST) String post,
            @Text(Grammar.ORGANISATION) String organisation,
            Instant registeredAt) {
        public static final String TYPE = "partnership.post.PostRegistered.v1";
    }

    /**
     * A person holds the post, or holds it to another day than was recorded.
     *
     * @param post code of the post: {@code RCS/PRESIDENT}
     * @param personId opaque id of the person, the {@code sub} of the person's tokens
     * @param from first day on which the person holds it
     * @param to last day on which the person holds it, inclusive; absent if open
     * @param since first instant of the first day, in the system's time zone
     */
    public record PostHolderChanged(
            @Text(Grammar.POST) String post,
            String personId,
            LocalDate from,
            @Nullable LocalDate to,
            Instant since) {
        public static final String TYPE = "partnership.post.PostHolderChanged.v1";
    }
}
