package partnerships.contracts;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** How to follow a topic: at least once, a record may repeat or overtake, and what was refused too early comes again. */
public final class ReferenceSubscriber {

    private final Map<String, Long> last = new HashMap<>(); // a real one keeps it beside what it writes
    private final Consumer<CloudEvent> handler;

    public ReferenceSubscriber(Consumer<CloudEvent> handler) {
        this.handler = handler;
    }

    public void on(CloudEvent event) {
        long known = last.getOrDefault(event.subject(), 0L);
        if (event.sequence() != known + 1) {
            return; // a repetition, or too early: the missing one and this one come again
        }
        handler.accept(event); // ignores types it does not know
        last.put(event.subject(), event.sequence());
    }
}
