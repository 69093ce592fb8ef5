package partnerships.operations;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import partnerships.defaults.operations.DeadLetterDesk;
import partnerships.defaults.operations.DeadLetterRecord;
import partnerships.defaults.operations.DeadLetterTopics;
import partnerships.store.inbox.DeadLetters.DeadLetter;
import partnerships.store.inbox.GapRuleInbox;
import partnerships.store.inbox.InboxPositions;
import partnerships.store.inbox.ParkedSubjects;
import partnerships.store.inbox.Replay;

/** The dead letters of a service whose consumers keep the gap rule. */
final class StoreDeadLetters implements DeadLetterDesk {

    private final GapRuleInbox inbox;
    private final InboxPositions positions;
    private final ParkedSubjects subjects;
    private final Replay replay;

    StoreDeadLetters(GapRuleInbox inbox, InboxPositions positions, ParkedSubjects subjects, DeadLetterTopics topics) {
        this.inbox = inbox;
        this.positions = positions;
        this.subjects = subjects;
        this.replay = new Replay(
                inbox,
                subjects,
                (consumer, from, each) -> topics.read(consumer, from, letter -> {
                    each.accept(new DeadLetter(null, letter.data(), letter.headers()));
                    return true;
                }));
    }

    @Override
    public SortedSet<String> consumers() {
        return new TreeSet<>(inbox.consumers());
    }

    @Override
    public State stateOf(String consumer, DeadLetterRecord letter) {
        Optional<Long> sequence = letter.sequence();
        if (letter.subject().isEmpty() || sequence.isEmpty() || !letter.isSomebodys()) {
            return State.UNUSABLE;
        }
        var key = new InboxPositions.Key(consumer, letter.subject().get());
        long handled = positions.find(key).orElse(InboxPositions.At.START).sequence();
        if (sequence.get() <= handled) {
            return State.HANDLED;
        }
        return subjects.parked(key)
                        .filter(parked -> sequence.get() <= parked.upTo())
                        .isPresent()
                ? State.WAITING
                : State.EARLY;
    }

    @Override
    public Optional<Replayed> replay(String consumer, DeadLetterRecord letter) {
        return stateOf(consumer, letter) == State.UNUSABLE
                ? Optional.empty()
                : letter.subject().map(subject -> replay(new InboxPositions.Key(consumer, subject)));
    }

    /** Returns whether a consumer of the service has heard of a subject. */
    boolean knows(InboxPositions.Key key) {
        return inbox.consumers().contains(key.consumer()) && positions.find(key).isPresent();
    }

    Replayed replay(InboxPositions.Key key) {
        Replay.Outcome outcome = replay.replay(key);
        Replay.HeldAggregates held = outcome.held();
        return new Replayed(
                key.subject(),
                outcome.handled(),
                held == null ? null : held.sequence(),
                held == null ? null : held.reason());
    }
}
