package partnerships.dispatch;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Someone whom a step concerns.
 *
 * @param id person id, {@code post:<code>} or {@code role:<role>}
 * @param post the post it concerns, or the role
 * @param language of the message
 * @param unreachable why nothing can be sent; absent if it can
 */
record Recipient(
        String id, String post, String language, @Nullable String unreachable) {

    Optional<String> obstacle() {
        return Optional.ofNullable(unreachable);
    }
}
