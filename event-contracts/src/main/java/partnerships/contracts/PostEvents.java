package partnerships.contracts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What notification-service tells about posts. Who a person is stays in its directory. */
public final class PostEvents {

    private PostEvents() {}

    /** @param post its code: {@code RCS/PRESIDENT} */
    public record PostRegistered(String post, String organisation) {
        public static final String TYPE = "partnership.post.PostRegistered.v1";
    }

    /**
     * @param personId opaque, the {@code sub} of the person's tokens
     * @param from first day
     * @param to last day, inclusive; absent if open
     */
    public record PostHolderChanged(
            String post,
            String personId,
            LocalDate from,
            @Nullable LocalDate to) {
        public static final String TYPE = "partnership.post.PostHolderChanged.v1";
    }
}
