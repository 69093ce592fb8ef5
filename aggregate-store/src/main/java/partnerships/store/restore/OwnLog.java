package partnerships.store.restore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import partnerships.store.commit.CatchUp.Reached;
import partnerships.store.commit.HeldAggregates;
import partnerships.store.document.OutboxEvent;

/**
 * The topic that a service writes, held against its documents. An event lies in its document before it lies in the log; where
 * the log says more, the database is older than the log. Then the document is brought forward, and where that is not possible,
 * held.
 */
final class OwnLog {

    private static final Logger log = LoggerFactory.getLogger(OwnLog.class);

    private final TopicLog topic;
    private final Marks marks;
    private final List<CaughtUp> kinds;
    private final HeldAggregates held;
    private final DoubleConsumer forwarded;
    private Offsets known = Offsets.BEGINNING;

    /** @param forwarded called with how many events documents were brought forward by */
    OwnLog(TopicLog topic, Marks marks, List<CaughtUp> kinds, HeldAggregates held, DoubleConsumer forwarded) {
        this.topic = topic;
        this.marks = marks;
        this.kinds = List.copyOf(kinds);
        this.held = held;
        this.forwarded = forwarded;
    }

    /** Compares what was published since the mark, brings forward what is behind, and holds what cannot be. */
    void check() {
        Offsets end = topic.end();
        Offsets mark = markWithin(end);
        if (!mark.isBefore(end)) {
            return;
        }
        var all = new Pass();
        Pass pass;
        do {
            // Again while it helps: a reference may have been in the way that its owner has given away since.
            pass = new Pass();
            topic.read(mark, end, pass::take);
            all.add(pass);
        } while (pass.events > 0 && !pass.behind.isEmpty());
        report(all);
        strays(pass);
        pass.behind.values().forEach(held::hold);
        if (pass.behind.isEmpty()) {
            move(mark, end);
        }
    }

    /**
     * What has a hole before it was accepted by no consumer, and was never in a document that others knew of: a service tells an event
     * only behind all that came before it. It is somebody's forgery, or overtook an event that was lost with its document; no part of
     * the history, and no reason to hold anything.
     */
    private void strays(Pass pass) {
        pass.strays.forEach((id, sequence) -> log.warn(
                "{}@{} lies on {}, but not what comes before it: nobody accepts it, and {} goes on without it",
                id,
                sequence,
                topic.topic(),
                id));
    }

    private Offsets markWithin(Offsets end) {
        Offsets mark = marks.find(topic.topic());
        known = mark;
        if (!end.isBefore(mark)) {
            return mark;
        }
        log.error("the log of {} has lost records: it was known up to {} and ends at {}", topic.topic(), mark, end);
        Offsets within = mark.notAfter(end);
        move(mark, within);
        return within;
    }

    /**
     * Notes how far log and documents are known to agree. Cheap, and nothing to do if nothing was published.
     *
     * @throws RestoredMeanwhile if the mark stands before where it stood: a later one would hide what the documents lack
     */
    void mark() {
        Offsets end = topic.end();
        Offsets mark = marks.find(topic.topic());
        if (mark.isBefore(known)) {
            throw new RestoredMeanwhile();
        }
        known = mark;
        if (held.all().isEmpty() && mark.isBefore(end)) {
            move(mark, end);
        }
    }

    private void move(Offsets mark, Offsets to) {
        if (marks.move(topic.topic(), mark, to)) {
            known = to;
        }
    }

    /** The database was put back while the service was running. */
    static final class RestoredMeanwhile extends RuntimeException {
        RestoredMeanwhile() {
            super("the database was put back to an older state under the running service");
        }
    }

    private void report(Pass pass) {
        if (pass.events > 0) {
            log.warn(
                    "HISTORY_AHEAD: {} said more than the documents, which are older; {} events brought forward",
                    topic.topic(),
                    pass.events);
            forwarded.accept(pass.events);
        }
        pass.behind.values().forEach(ahead -> log.error("HISTORY_AHEAD: {} is held: {}", ahead.id(), ahead.reason()));
    }

    /** One reading of the log. */
    private final class Pass {
        private final Map<String, HeldAggregates.Ahead> behind = new HashMap<>();
        private final Map<String, Long> strays = new HashMap<>();
        private int events;

        void add(Pass other) {
            events += other.events;
            behind.clear();
            behind.putAll(other.behind);
        }

        void take(List<OutboxEvent> page) {
            var published = new LinkedHashMap<String, List<OutboxEvent>>();
            page.forEach(event -> published
                    .computeIfAbsent(event.subject(), _ -> new ArrayList<>())
                    .add(event));
            var unknown = new LinkedHashMap<>(published);
            for (CaughtUp kind : kinds) {
                kind.versions().apply(published.keySet()).forEach((id, version) -> {
                    compare(kind, id, version, published.getOrDefault(id, List.of()));
                    unknown.remove(id);
                });
            }
            unknown.forEach((id, of) -> compareUnborn(id, of));
        }

        private void compareUnborn(String id, List<OutboxEvent> published) {
            if (published.stream().noneMatch(event -> event.seq() == 1)) {
                strays.put(id, last(published));
                return;
            }
            Optional<CaughtUp> kind = kinds.stream()
                    .filter(each -> each.catchUp().reads(published.getFirst()))
                    .findFirst();
            if (kind.isPresent()) {
                compare(kind.get(), id, 0, published);
            } else {
                note(
                        id,
                        published,
                        published.getFirst().id() + " of type "
                                + published.getFirst().type() + " cannot be read");
            }
        }

        private void compare(CaughtUp kind, String id, long version, List<OutboxEvent> published) {
            if (last(published) <= version) {
                return;
            }
            Reached reached = kind.catchUp().forward(id, published);
            events += reached.events();
            if (reached.obstacle() != null) {
                note(id, published, reached.obstacle());
                return;
            }
            if (reached.version() < last(published)) {
                strays.put(id, last(published));
            } else {
                strays.remove(id);
            }
            if (behind.containsKey(id) && behind.get(id).logged() <= reached.version()) {
                behind.remove(id);
            }
        }

        private void note(String id, List<OutboxEvent> published, String reason) {
            behind.merge(
                    id,
                    new HeldAggregates.Ahead(id, last(published), reason),
                    (first, later) ->
                            new HeldAggregates.Ahead(id, Math.max(first.logged(), later.logged()), first.reason()));
        }

        private static long last(List<OutboxEvent> published) {
            return published.stream().mapToLong(OutboxEvent::seq).max().orElseThrow();
        }
    }
}
