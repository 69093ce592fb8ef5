package partnerships.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How deliveries that are on their way get on. */
public interface Progress {

    /** Returns what has been tried for those of the deliveries for which anything was; ids without an attempt are absent. */
    Map<String, Tried> of(Collection<String> deliveryIds);

    /**
     * @param attempts how often the mail server was spoken to, 0 or more
     * @param reason why it was not sent by the last attempt; absent while the first is under way
     * @param nextAt when it is tried next, if that is known
     */
    record Tried(
            int attempts, @Nullable String reason, @Nullable Instant nextAt) {}
}
