package partnerships.store.restore;

import java.util.List;
import java.util.function.Consumer;
import partnerships.store.document.OutboxEvent;

/** The log of one topic. */
public interface TopicLog {

    String topic();

    /** Returns where the next records will be. */
    Offsets end();

    /**
     * Reads what lies from one place to another, in the order of each partition, in pages. What is no event is left out.
     *
     * @throws IllegalStateException if the broker does not answer for long
     */
    void read(Offsets from, Offsets to, Consumer<List<OutboxEvent>> page);
}
