package partnerships.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import partnerships.contracts.CloudEvent;
import partnerships.contracts.EventJson;
import partnerships.store.document.AggregateDefinition;
import partnerships.store.document.AggregateDocument;
import partnerships.store.document.AggregateMessages;
import partnerships.store.document.EventMessage;

/**
 * An aggregate for tests: a parcel that is stamped again and again, may be reminded of at a time, and is delivered by a worker.
 *
 * @param stamps what was written on it, in order
 * @param remindAt when time does something to it
 */
public record Parcel(
        String id,
        String reference,
        List<String> stamps,
        @Nullable Instant remindAt,
        int reminders,
        boolean underWay) implements Aggregate<Parcel, Parcel.Event> {

    /** Why something is refused of a parcel. */
    enum Why implements Refusal {
        NOTHING_TO_WRITE;

        @Override
        public String meaning() {
            return "A stamp says something.";
        }
    }

    /** What may happen to a parcel. */
    public sealed interface Event extends DomainEvent {

        record Packed(String reference, Instant at) implements Event {
            @Override
            public Optional<Instant> occurredAt() {
                return Optional.of(at);
            }
        }

        record Stamped(String text) implements Event {
            @Override
            public Optional<Instant> occurredAt() {
                return Optional.empty();
            }
        }

        record ReminderSet(Instant remindAt) implements Event {
            @Override
            public Optional<Instant> occurredAt() {
                return Optional.empty();
            }
        }

        record Reminded(Instant at) implements Event {
            @Override
            public Optional<Instant> occurredAt() {
                return Optional.of(at);
            }
        }

        record HandedIn() implements Event {
            @Override
            public Optional<Instant> occurredAt() {
                return Optional.empty();
            }
        }

        record Delivered() implements Event {
            @Override
            public Optional<Instant> occurredAt() {
                return Optional.empty();
            }
        }
    }

    /** Time from one reminder to the next. */
    public static final Duration AGAIN = Duration.ofDays(1);

    /** A stamp that makes time go wrong: the next reminder cannot be worked out. */
    public static final String CURSED = "cursed";

    public Parcel {
        stamps = List.copyOf(stamps);
    }

    public static Parcel born(String id, Event first) {
        return new Parcel(id, ((Event.Packed) first).reference(), List.of(), null, 0, false);
    }

    @Override
    public Parcel after(Event event) {
        return switch (event) {
            case Event.Packed _ -> this;
            case Event.Stamped(var text) -> {
                var more = new ArrayList<>(stamps);
                more.add(text);
                yield new Parcel(id, reference, more, remindAt, reminders, underWay);
            }
            case Event.ReminderSet(var at) -> new Parcel(id, reference, stamps, at, reminders, underWay);
            case Event.Reminded(var at) ->
                new Parcel(id, reference, stamps, reminders < 2 ? at.plus(AGAIN) : null, reminders + 1, underWay);
            case Event.HandedIn _ -> new Parcel(id, reference, stamps, remindAt, reminders, true);
            case Event.Delivered _ -> new Parcel(id, reference, stamps, remindAt, reminders, false);
        };
    }

    @Override
    public List<Event> at(Instant now) {
        if (remindAt == null || now.isBefore(remindAt)) {
            return List.of();
        }
        if (stamps.contains(CURSED)) {
            throw new IllegalStateException("nobody can say when to remind of this parcel");
        }
        return List.of(new Event.Reminded(remindAt));
    }

    @Override
    public Optional<Instant> due() {
        return Optional.ofNullable(remindAt);
    }

    /** Writes something on it. */
    public List<Event> stamp(String text) {
        if (text.isEmpty()) {
            throw new Refused(Why.NOTHING_TO_WRITE, "a stamp says something");
        }
        return List.of(new Event.Stamped(text));
    }

    /** Returns how parcels are kept, sent to a topic. */
    public static AggregateDefinition<Parcel, Event> definition(String topic) {
        return new AggregateDefinition<>(
                new AggregateDocument<>(
                        "parcels",
                        Parcel.class,
                        List.of(new AggregateDocument.Index("reference", true, "who looks for it by its reference"))),
                new Messages(topic),
                Parcel::born,
                Parcel::underWay);
    }

    private record Messages(String topic) implements AggregateMessages<Parcel, Event> {
        @Override
        public String source() {
            return "/parcel-service";
        }

        @Override
        public EventMessage write(Parcel after, Event event) {
            return new EventMessage(typeOf(event.getClass()), event);
        }

        private static String typeOf(Class<?> event) {
            return "test.parcel." + event.getSimpleName() + ".v1";
        }

        @Override
        public Event read(CloudEvent message) {
            for (Class<?> type : Event.class.getPermittedSubclasses()) {
                if (message.type().equals(typeOf(type))) {
                    return (Event) EventJson.read(message.data(), type);
                }
            }
            throw new IllegalArgumentException(message.type());
        }
    }
}
