package partnerships.store.inbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import partnerships.contracts.Position;

/** Whether this service shows what a position stands for: its own aggregates by their version, others by its inboxes. */
public final class Applied {

    private final Supplier<List<Own>> own;
    private final InboxPositions positions;
    private final GapRuleInbox inbox;
    private final Map<String, String> topics;

    /**
     * One kind of aggregate that the service itself keeps.
     *
     * @param topic to which its events go
     */
    public record Own(String topic, Versions versions) {

        /** The versions of one kind of aggregate. */
        @FunctionalInterface
        public interface Versions {
            Optional<Long> of(String id);
        }
    }

    /**
     * @param own the service's aggregates
     * @param topics which topic each consumer listens to, as far as the bindings say
     */
    public Applied(Supplier<List<Own>> own, InboxPositions positions, GapRuleInbox inbox, Map<String, String> topics) {
        this.own = own;
        this.positions = positions;
        this.inbox = inbox;
        this.topics = topics;
    }

    /**
     * Returns whether the service has applied everything up to a position: committed it, if the aggregate is its own, and
     * drawn its conclusions, if it listens to the subject. Empty if it neither owns nor hears of such subjects.
     */
    public Optional<Boolean> applied(Position position) {
        for (Own kind : own.get()) {
            Optional<Long> version = kind.versions().of(position.subject());
            if (version.isPresent()) {
                return Optional.of(version.get() >= position.sequence() && heard(position, listenersOf(kind.topic())));
            }
        }
        Set<String> consumers = inbox.consumers();
        if (consumers.isEmpty()) {
            return Optional.empty();
        }
        List<Long> sequences = positions.sequences(consumers, position.subject());
        return Optional.of(!sequences.isEmpty() && sequences.stream().allMatch(at -> at >= position.sequence()));
    }

    private boolean heard(Position position, List<String> consumers) {
        return positions.sequences(consumers, position.subject()).stream()
                        .filter(at -> at >= position.sequence())
                        .count()
                == consumers.size();
    }

    private List<String> listenersOf(String topic) {
        return inbox.consumers().stream()
                .filter(consumer -> topic.equals(topics.get(consumer)))
                .toList();
    }
}
