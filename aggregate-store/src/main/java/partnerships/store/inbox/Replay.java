package partnerships.store.inbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import partnerships.contracts.CloudEvent;

/**
 * Lets a parked subject go on: its dead letters are handled in the order of their sequence, of each the first that can be
 * handled, and when none is left the subject is un-parked. May be asked again, by several at once, and while further facts
 * arrive: a fact that is on its way to the dead letters has raised the mark, and the subject stays parked.
 */
public final class Replay {

    /** Each round takes what arrived during the one before; a subject that never stands still is left for the next call. */
    private static final int ROUNDS = 20;

    private final GapRuleInbox inbox;
    private final ParkedSubjects subjects;
    private final DeadLetterLog deadLetters;

    public Replay(GapRuleInbox inbox, ParkedSubjects subjects, DeadLetterLog deadLetters) {
        this.inbox = inbox;
        this.subjects = subjects;
        this.deadLetters = deadLetters;
    }

    /**
     * What became of a replay.
     *
     * @param handled how many dead letters were handled by this call, 0 or more
     * @param held why the subject stays parked; null if it is not parked any more
     */
    public record Outcome(int handled, @Nullable HeldAggregates held) {}

    /**
     * The fact at which a subject stays parked.
     *
     * @param reason why its dead letters cannot be handled, or that it has none yet; nothing of their content
     */
    public record HeldAggregates(long sequence, String reason) {}

    /**
     * Replays a subject's dead letters. One that is not parked is left as it is.
     *
     * @throws IllegalArgumentException if the service has no such consumer
     * @throws RuntimeException if a part of the system is away: what was handled by then counts, and the subject stays parked
     */
    public Outcome replay(InboxPositions.Key key) {
        Listening listening = inbox.listening(key.consumer())
                .orElseThrow(() -> new IllegalArgumentException("there is no consumer " + key.consumer()));
        var known = new Known(key);
        var run = new Run(listening, known);
        for (int round = 0; round < ROUNDS; round++) {
            Optional<ParkedSubjects.Parked> parked = subjects.parked(key);
            if (parked.isEmpty()) {
                return new Outcome(run.handled, null);
            }
            known.readOn();
            if (run.goOn(parked.get())) {
                return new Outcome(run.handled, run.held);
            }
        }
        return new Outcome(
                run.handled, new HeldAggregates(run.handledUpTo + 1, "its facts keep arriving; replay again"));
    }

    /** The dead letters of one subject, as far as they have been read. */
    private final class Known {
        private final InboxPositions.Key key;
        private final Map<Long, List<CloudEvent>> bySequence = new HashMap<>();
        private long next;

        Known(InboxPositions.Key key) {
            this.key = key;
        }

        void readOn() {
            next = deadLetters.read(key.consumer(), next, this::keep);
        }

        private void keep(DeadLetters.DeadLetter letter) {
            CloudEvent event = CloudEvent.of(letter.headers(), letter.data() == null ? new byte[0] : letter.data());
            if (isAnEvent(event) && event.subject().equals(key.subject())) {
                bySequence
                        .computeIfAbsent(event.sequence(), _ -> new ArrayList<>())
                        .add(event);
            }
        }

        /** Among the dead letters lies also what was put aside because it only claims to be an event. */
        private static boolean isAnEvent(CloudEvent event) {
            try {
                event.mustBelongTo(event.text(DeadLetters.TOPIC).orElse(""));
                return true;
            } catch (CloudEvent.Malformed nobodys) {
                return false;
            }
        }

        List<CloudEvent> of(long sequence) {
            return bySequence.getOrDefault(sequence, List.of());
        }
    }

    /** One replay on its way. */
    private final class Run {
        private final Listening listening;
        private final Known known;
        private int handled;
        private long handledUpTo;
        private @Nullable HeldAggregates held;

        Run(Listening listening, Known known) {
            this.listening = listening;
            this.known = known;
        }

        /**
         * Goes as far as the dead letters reach.
         *
         * @return whether it is at an end: un-parked, or held; false if the subject was not as it was found
         */
        boolean goOn(ParkedSubjects.Parked found) {
            ParkedSubjects.Parked at = found;
            while (at.sequence() < at.upTo()) {
                Optional<String> reason = handleFirstOf(known.of(at.sequence() + 1));
                if (reason.isPresent()) {
                    held = new HeldAggregates(at.sequence() + 1, reason.get());
                    return true;
                }
                if (!subjects.advanceParked(at)) {
                    return false;
                }
                handled++;
                at = at.advanced();
                handledUpTo = at.sequence();
            }
            return subjects.unpark(at);
        }

        private Optional<String> handleFirstOf(List<CloudEvent> candidates) {
            Optional<String> reason = Optional.of("its dead letter has not arrived yet; replay again");
            for (CloudEvent candidate : candidates) {
                reason = listening.handle(candidate);
                if (reason.isEmpty()) {
                    break;
                }
            }
            return reason;
        }
    }
}
