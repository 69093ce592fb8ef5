package partnerships.history.messaging;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import partnerships.contracts.CloudEvent;
import partnerships.defaults.operations.DeadLetterDesk;
import partnerships.defaults.operations.DeadLetterRecord;
import partnerships.history.HistoryEvent;
import partnerships.history.persistence.EventHistory;

/**
 * The dead letters of the history. What is one was no event when it arrived; a later release may understand it. A replayed event
 * takes its place in the history like any other, and the folds that waited for it go on.
 */
public final class HistoryLetters implements DeadLetterDesk {

    private final String group;
    private final EventHistory history;
    private final Consumer<List<HistoryEvent>> events;

    /** @param events takes what is replayed */
    public HistoryLetters(String group, EventHistory history, Consumer<List<HistoryEvent>> events) {
        this.group = group;
        this.history = history;
        this.events = events;
    }

    @Override
    public SortedSet<String> consumers() {
        return new TreeSet<>(List.of(group));
    }

    @Override
    public State stateOf(String consumer, DeadLetterRecord letter) {
        return event(letter)
                .map(event -> history.holds(event) ? State.HANDLED : State.WAITING)
                .orElse(State.UNUSABLE);
    }

    @Override
    public Optional<Replayed> replay(String consumer, DeadLetterRecord letter) {
        return event(letter).map(event -> {
            boolean known = history.holds(event);
            events.accept(List.of(event));
            return new Replayed(event.subject(), known ? 0 : 1, null, null);
        });
    }

    private static Optional<HistoryEvent> event(DeadLetterRecord letter) {
        try {
            var event = letter.event();
            event.mustBelongTo(event.text("dlq-topic").orElse(""));
            return letter.data() == null ? Optional.empty() : Optional.of(RecordBatch.event(event));
        } catch (CloudEvent.Malformed e) {
            return Optional.empty();
        }
    }
}
