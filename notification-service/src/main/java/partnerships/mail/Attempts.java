package partnerships.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import partnerships.delivery.Progress;

/** How often the mail server has been spoken to for a delivery, written before each time. */
public interface Attempts extends Progress {

    /**
     * Notes that a dialogue begins.
     *
     * @return its number, and whether an earlier one was begun and never heard of again
     */
    Begun begin(String deliveryId);

    /** Notes that the last dialogue ended and how is known. */
    void ended(String deliveryId);

    /**
     * Notes why a delivery is not sent yet.
     *
     * @param nextAt when it is tried next, if that is known
     */
    void waits(String deliveryId, String reason, @Nullable Instant nextAt);

    /** @param possibleDuplicate an earlier dialogue may have been a success */
    record Begun(int number, boolean possibleDuplicate) {}
}
