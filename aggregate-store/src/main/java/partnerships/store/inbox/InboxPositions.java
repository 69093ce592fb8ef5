package partnerships.store.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The store side of an inbox: how far each consumer has come with each subject. */
public interface InboxPositions {

    /** @param subject {@code ce_subject} of the facts */
    record Key(String consumer, String subject) {}

    /**
     * How far a consumer has come.
     *
     * @param sequence of the last fact handled; 0 if none
     * @param parked whether later facts go to the dead letters until an operator decides
     */
    record At(long sequence, boolean parked) {
        public static final At START = new At(0, false);
    }

    /** Returns how far a consumer has come with a subject; empty if it has not heard of it. */
    Optional<At> find(Key key);

    /** Sets the sequence after a fact has been handled, if it still is where the handling began. */
    void advance(Key key, long from, long to);

    /**
     * Parks a subject at a fact that cannot be handled.
     *
     * @param upTo at least this sequence goes to the dead letters
     */
    void park(Key key, long upTo, String reason, Instant since);

    /**
     * Notes, before its dead letter is sent, that a later fact of a parked subject goes to the dead letters too. The mark follows the
     * unbroken run: a fact that leaves out one comes again behind it, and must not hold the subject.
     *
     * @return whether the subject still is parked
     */
    boolean raise(Key key, long sequence);

    /** Returns where all of these consumers that have heard of a subject stand. */
    List<Long> sequences(Iterable<String> consumers, String subject);

    /** Returns how many subjects are parked. */
    long parked();
}
