package partnerships.store.autoconfigure;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bson.BsonDocument;
import org.bson.BsonInt32;

/** What a store sends to its database, as the driver tells; who sent it is told by the thread. */
final class SentCommands implements CommandListener {

    private final Map<Integer, Sent> underWay = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Sent> done = new ConcurrentLinkedQueue<>();

    /**
     * One command and what became of it.
     *
     * @param written documents inserted or changed
     */
    record Sent(String name, String collection, String thread, int written) {}

    @Override
    public void commandStarted(CommandStartedEvent event) {
        var target = event.getCommand().get(event.getCommandName());
        var sent = new Sent(
                event.getCommandName(),
                target != null && target.isString() ? target.asString().getValue() : "",
                Thread.currentThread().getName(),
                0);
        underWay.put(event.getRequestId(), sent);
    }

    @Override
    public void commandSucceeded(CommandSucceededEvent event) {
        Sent sent = underWay.remove(event.getRequestId());
        if (sent != null) {
            done.add(
                    new Sent(sent.name(), sent.collection(), sent.thread(), written(sent.name(), event.getResponse())));
        }
    }

    private static int written(String name, BsonDocument response) {
        return switch (name) {
            case "insert" -> response.getInt32("n").getValue();
            case "update" -> response.getInt32("nModified", new BsonInt32(0)).getValue();
            default -> 0;
        };
    }

    void forget() {
        done.clear();
    }

    /** Returns what was sent to a collection since it was last forgotten, in order. */
    List<Sent> to(String collection) {
        return done.stream()
                .filter(sent -> sent.collection().equals(collection))
                .toList();
    }
}
