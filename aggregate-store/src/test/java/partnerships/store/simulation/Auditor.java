package partnerships.store.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import partnerships.contracts.Topics;
import partnerships.store.Parcel;
import partnerships.store.document.AggregateMessages;
import partnerships.store.document.OutboxEvent;
import partnerships.store.inbox.InboxPositions;
import partnerships.store.memory.MemoryCollection;

/** Compares, when all is at rest, what was promised, what is kept, what was told and what was heard. */
final class Auditor {

    private static final AggregateMessages<Parcel, Parcel.Event> MESSAGES =
            Parcel.definition(Topics.AGREEMENTS).messages();

    private final MemoryCollection collection;
    private final Shared shared;
    private final Ledger ledger;
    private final Function<String, Parcel> kept;
    private final Map<String, List<OutboxEvent>> accepted = new HashMap<>();
    private final List<String> breaches = new ArrayList<>();

    /** @param kept returns a parcel as it is stored */
    Auditor(Shared shared, Ledger ledger, Function<String, Parcel> kept) {
        this.kept = kept;
        this.collection = shared.collection();
        this.shared = shared;
        this.ledger = ledger;
    }

    List<String> breaches() {
        accept();
        everythingToldAsCommitted();
        var marks = new HashMap<String, List<String>>();
        for (String id : collection.ids()) {
            List<OutboxEvent> told = accepted.getOrDefault(id, List.of());
            nothingMissing(id, told.size());
            nothingLeft(id);
            marks.put(id, lived(id, told));
            heard(id, told);
        }
        breaches.addAll(ledger.breaches(marks));
        registersSayWhatTheLogSays(marks);
        return breaches;
    }

    /** Takes from the log what a consumer with the gap rule takes. */
    private void accept() {
        for (OutboxEvent event : shared.log()) {
            List<OutboxEvent> before =
                    accepted.computeIfAbsent(Node.cloudEvent(event).subject(), _ -> new ArrayList<>());
            if (event.seq() == before.size() + 1) {
                before.add(event);
            }
        }
    }

    /** Nothing is made up: what is on the topic was committed, as it stands there. */
    private void everythingToldAsCommitted() {
        var committed = new HashMap<String, OutboxEvent>();
        collection.committed().forEach(event -> committed.put(event.id(), event));
        for (OutboxEvent event : shared.log()) {
            OutboxEvent original = committed.get(event.id());
            if (original == null
                    || !original.headers().equals(event.headers())
                    || !Arrays.equals(original.data(), event.data())) {
                breaches.add("I1: " + event.id() + " was told, but never committed");
            }
        }
    }

    /** I2, I3: a consumer with the gap rule gets everything, in order. */
    private void nothingMissing(String id, int told) {
        if (told != collection.version(id)) {
            breaches.add("I2: %s is at %d, but a consumer gets %d".formatted(id, collection.version(id), told));
        }
    }

    /** I6: no outbox is left, and time has done all it can. */
    private void nothingLeft(String id) {
        if (!collection.pending(id).isEmpty() || collection.dueAt(id).isPresent()) {
            breaches.add("I6: the outbox of %s is left, with %s".formatted(id, collection.pending(id)));
        }
        if (collection.hasDeadline(id)) {
            breaches.add("I6: something of " + id + " is due for ever");
        }
    }

    /** I4: the state is the fold of the log. On the way: each due thing happened once, when it was due. */
    private List<String> lived(String id, List<OutboxEvent> told) {
        var marks = new ArrayList<String>();
        Parcel parcel = null;
        for (OutboxEvent event : told) {
            Parcel.Event happened = MESSAGES.read(Node.cloudEvent(event));
            if (happened instanceof Parcel.Event.Packed(var reference, var _)) {
                marks.add(reference);
            }
            if (happened instanceof Parcel.Event.Stamped(var text)) {
                marks.add(text);
            }
            if (happened instanceof Parcel.Event.Reminded(var at)
                    && (parcel == null || !Optional.of(at).equals(parcel.due()))) {
                breaches.add("time: " + event.id() + " reminds of " + at + ", which was not due");
            }
            parcel = parcel == null ? Parcel.born(id, happened) : parcel.after(happened);
        }
        if (parcel != null && !parcel.equals(kept.apply(id))) {
            breaches.add("I4: %s is not what its log says: %s".formatted(id, parcel));
        }
        return marks;
    }

    /** I4: the inbox stands where the log ends, and nothing is parked. */
    private void heard(String id, List<OutboxEvent> told) {
        var at = shared.positions()
                .find(new InboxPositions.Key(Node.CONSUMER, id))
                .orElse(InboxPositions.At.START);
        if (!at.equals(new InboxPositions.At(told.size(), false))) {
            breaches.add("I4: the log of %s has %d, but the inbox stands at %s".formatted(id, told.size(), at));
        }
    }

    private void registersSayWhatTheLogSays(Map<String, List<String>> marks) {
        accepted.forEach((parcel, told) -> {
            List<String> stamps = told.stream()
                    .filter(event -> Registers.concerns(Node.cloudEvent(event)))
                    .map(OutboxEvent::id)
                    .toList();
            if (stamps.isEmpty()) {
                return;
            }
            for (String register : Registers.of(parcel)) {
                List<String> entries = marks.getOrDefault(register, List.of()).stream()
                        .filter(entry -> entry.startsWith(parcel + "@"))
                        .toList();
                if (!entries.equals(stamps)) {
                    breaches.add("I4: %s has %s of %s".formatted(register, entries, stamps));
                }
            }
        });
    }
}
