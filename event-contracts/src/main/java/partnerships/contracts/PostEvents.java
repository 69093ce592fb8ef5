package partnerships.contracts;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What notification-service tells about posts. Who a person is stays in its directory. */
public final class PostEvents {

    private PostEvents() {}

    /** @param post its code: {@code RCS/PRESIDENT} */
    public record PostRegistered(String post, String organisation, Instant registeredAt) {
        public static final String TYPE = "partnership.post.PostRegistered.v1";
    }

    /**
     * @param personId opaque, the {@code sub} of the person's tokens
     * @param from first day
     * @param to last day, inclusive; absent if open
     * @param since first instant of the first day, in the system's zone
     */
    public record PostHolderChanged(
            String post,
            String personId,
            LocalDate from,
            @Nullable LocalDate to,
            Instant since) {
        public static final String TYPE = "partnership.post.PostHolderChanged.v1";
    }
}
