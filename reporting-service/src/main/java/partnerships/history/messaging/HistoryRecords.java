package partnerships.history.messaging;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.messaging.Message;
import partnerships.history.HistoryEvent;

/**
 * Takes what one poll brought. What is no event goes to the dead letters; the rest is passed on. An exception means that the whole
 * batch must come again: nothing is given up because a part of the system is away.
 */
public final class HistoryRecords implements Consumer<Message<List<byte[]>>> {

    private final Consumer<List<HistoryEvent>> events;
    private final DeadLetters deadLetters;
    private final Assigned assigned;

    public HistoryRecords(Consumer<List<HistoryEvent>> events, DeadLetters deadLetters, Assigned assigned) {
        this.events = events;
        this.deadLetters = deadLetters;
        this.assigned = assigned;
    }

    @Override
    public void accept(Message<List<byte[]>> batch) {
        RecordBatch records = RecordBatch.of(batch);
        events.accept(records.events());
        deadLetters.send(records.broken());
        records.taken().forEach(assigned::taken);
    }
}
