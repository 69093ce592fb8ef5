package partnerships.store.codec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import partnerships.contracts.CloudEvent;
import partnerships.contracts.EventJson;
import partnerships.contracts.Topics;
import partnerships.store.Aggregate;
import partnerships.store.DomainEvent;
import partnerships.store.codec.RecordLink.Writer;
import partnerships.store.codec.RecordType.Part;
import partnerships.store.document.AggregateMessages;
import partnerships.store.document.EventMessage;
import partnerships.store.mapping.ModelShapes;

/**
 * An aggregate's events as they are published and read back, from one line for each of them. A component is published under its name;
 * names of enumerations, single values, zones, lists, records and sealed kinds are translated by their types; {@link Mapping} declares
 * what differs. An event's component {@code at} is the time when it was true, {@code ce_time}.
 *
 * <p>Reading follows from writing, and both are planned when the codec is made: a component that would go nowhere or come from nowhere
 * is {@link Misdeclared}.
 */
public final class EventCodec<A extends Aggregate<A, E>, E extends DomainEvent> implements AggregateMessages<A, E> {

    /** How one type of event is published. */
    private record Published(String type, Class<?> wire, Link link, Mapping<Object, Object> mapping) {}

    private final String topic;
    private final Links links;
    private final Map<Class<?>, Published> byEvent;
    private final Map<String, Published> byType = new HashMap<>();

    private EventCodec(String topic, Links links, Map<Class<?>, Published> byEvent) {
        this.topic = topic;
        this.links = links;
        this.byEvent = Map.copyOf(byEvent);
        byEvent.values().forEach(published -> byType.put(published.type(), published));
    }

    /**
     * Begins a codec.
     *
     * @param events sealed, all of whose records are to be listed
     * @param topic a constant of {@link Topics}
     */
    public static <A extends Aggregate<A, E>, E extends DomainEvent> Builder<A, E> of(
            Class<A> aggregate, Class<E> events, String topic) {
        return new Builder<>(aggregate, events, topic);
    }

    @Override
    public String topic() {
        return topic;
    }

    @Override
    public String source() {
        return Topics.ownerOf(topic).orElseThrow();
    }

    @Override
    public EventMessage write(A after, E event) {
        var published = byEvent.get(event.getClass());
        if (published == null) {
            throw new IllegalArgumentException(
                    "no event of this aggregate: " + event.getClass().getName());
        }
        var data = published.link().write(event, after);
        if (data == null) {
            throw new IllegalStateException("nothing to publish of " + published.type());
        }
        var expiry =
                published.mapping().expiry().map(at -> at.apply(after, event)).orElse(null);
        return new EventMessage(published.type(), data, expiry);
    }

    @Override
    @SuppressWarnings("unchecked") // the link of a type makes that type
    public E read(CloudEvent message) {
        var published = byType.get(message.type());
        if (published == null) {
            throw new IllegalArgumentException("no event of this aggregate: " + message.type());
        }
        var data = EventJson.read(message.data(), published.wire());
        try {
            return (E) published.link().read(data, message);
        } catch (RuntimeException e) { // also what a model refuses to be made of
            throw EventJson.undecodable(published.wire(), e);
        }
    }

    /**
     * Returns how a record, published by whomever, is read as a value of the model: as this codec's table says.
     *
     * @return throws IllegalArgumentException for a record that is no such value
     */
    public <D extends Record, W extends Record> Function<W, D> reader(Class<D> value, Class<W> published) {
        var wire = RecordType.of(published);
        var link = RecordLink.of(RecordType.of(value), wire, wire, links);
        return record -> value.cast(link.read(record, record));
    }

    /** Lists an aggregate's events. */
    public static final class Builder<A extends Aggregate<A, E>, E extends DomainEvent> {

        private record Listed(Class<?> event, Class<?> wire, Mapping<?, ?> mapping) {}

        private final Class<A> aggregate;
        private final Class<E> events;
        private final String topic;
        private final Links links = new Links();
        private final List<Listed> listed = new ArrayList<>();
        private final Map<String, Function<A, Object>> everywhere = new HashMap<>();

        private Builder(Class<A> aggregate, Class<E> events, String topic) {
            this.aggregate = aggregate;
            this.events = events;
            this.topic = topic;
        }

        /**
         * Publishes something of the aggregate in every event whose record has a component of the name and which does not say it itself.
         *
         * @param value as it is published
         */
        public Builder<A, E> everywhere(String published, Function<A, Object> value) {
            everywhere.put(published, value);
            return this;
        }

        /** Declares how a record of the model, or a sealed kind of record, is published wherever it is part of an event. */
        public <D> Builder<A, E> value(Class<D> type, UnaryOperator<Mapping<A, D>> declare) {
            links.declare(type, declare.apply(new Mapping<>()));
            return this;
        }

        /** Lists an event that is published as a record with the same components. */
        public <D extends E> Builder<A, E> event(Class<D> event, Class<? extends Record> wire) {
            return event(event, wire, mapping -> mapping);
        }

        /** Lists an event that is published as a record that differs from it. */
        public <D extends E> Builder<A, E> event(
                Class<D> event, Class<? extends Record> wire, UnaryOperator<Mapping<A, D>> declare) {
            listed.add(new Listed(event, wire, declare.apply(new Mapping<>())));
            return this;
        }

        /** @throws Misdeclared if an event is not listed, or one of its components would go nowhere or come from nowhere */
        public EventCodec<A, E> build() {
            var published = new HashMap<Class<?>, Published>();
            listed.forEach(each -> published.put(each.event(), published(each)));
            ModelShapes.kindsOf(events)
                    .filter(event -> !published.containsKey(event))
                    .findFirst()
                    .ifPresent(event -> {
                        throw new Misdeclared(event.getName() + " is not listed");
                    });
            return new EventCodec<>(topic, links, published);
        }

        @SuppressWarnings("unchecked") // what is declared for a type is only asked for its values
        private Published published(Listed each) {
            var wire = RecordType.of(each.wire());
            var model = RecordType.of(each.event());
            var link = RecordLink.of(model, wire, model, links, each.mapping(), this::ofTheAggregate);
            return new Published(typeOf(each.wire()), each.wire(), link, (Mapping<Object, Object>) each.mapping());
        }

        private @Nullable Writer ofTheAggregate(Part part) {
            var value = everywhere.get(part.name());
            return value == null ? null : (_, after) -> value.apply(aggregate.cast(after));
        }

        private static String typeOf(Class<?> wire) {
            try {
                return (String) wire.getField("TYPE").get(null);
            } catch (ReflectiveOperationException e) {
                throw new Misdeclared(wire.getName() + " has no TYPE");
            }
        }
    }
}
