package partnerships.defaults.operations;

import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** What a service can say of its dead letters, and do about them. One such bean makes the endpoints. */
public interface DeadLetterDesk {

    /** What became of a letter. */
    enum State {
        /** A replay handles it. */
        WAITING,
        /** It left out the one before: it comes again behind it, on the topic. */
        EARLY,
        /** Its event has been handled. */
        HANDLED,
        /** It says of nobody's life what happened: it can be looked at, and no more. */
        UNUSABLE
    }

    /**
     * What a replay did.
     *
     * @param handled how many events, 0 or more; 0 if there was nothing left to do
     * @param heldAt sequence at which the subject stays parked; null if it does not
     * @param reason why it stays; nothing of any record's content
     */
    record Replayed(
            String subject,
            int handled,
            @Nullable Long heldAt,
            @Nullable String reason) {}

    /** Returns the service's consumers by the names of their groups. */
    SortedSet<String> consumers();

    /** Returns what became of a letter of a consumer. */
    State stateOf(String consumer, DeadLetterRecord letter);

    /**
     * Replays what a letter is about. Twice is as good as once.
     *
     * @return empty if it is {@link State#UNUSABLE}
     */
    Optional<Replayed> replay(String consumer, DeadLetterRecord letter);
}
