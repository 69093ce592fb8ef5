package partnerships.holder;

import java.time.LocalDate;
import java.util.Set;

/** Remembers who holds which post, as notification-service tells it. */
public interface PostHolders {

    /**
     * Learns of a holder, or of the end of one; what is older than what is known changes nothing.
     *
     * @param sequence of the fact in the life of the post
     */
    void learn(Holding holding, long sequence);

    /** Returns the posts that a person holds on a day. */
    Set<String> heldBy(String personId, LocalDate day);
}
