package partnerships.store.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import partnerships.contracts.CloudEvent;
import partnerships.contracts.EventJson;
import partnerships.store.Aggregate;
import partnerships.store.DomainEvent;
import partnerships.store.contract.PublishedSchemas;
import partnerships.store.document.AggregateMessages;
import partnerships.store.mapping.ModelShapes;

/**
 * Lives of one kind of aggregate as they are published: all its events are in them, they fit their schemas, they are read back as they
 * were, they fold to the same state, and their bytes are those that are kept in {@code src/test/resources/published}.
 */
public final class PublishedEvents<A extends Aggregate<A, E>, E extends DomainEvent> {

    private static final Path KEPT = Path.of("src", "test", "resources", "published");
    private static final PublishedSchemas SCHEMAS = new PublishedSchemas(() -> {});

    private final AggregateMessages<A, E> messages;
    private final Function<E, A> born;
    private final Map<String, List<E>> lives = new TreeMap<>();

    /** @param born makes an aggregate of its first event */
    public PublishedEvents(AggregateMessages<A, E> messages, Function<E, A> born) {
        this.messages = messages;
        this.born = born;
    }

    /** Adds a life by its events, from the first. */
    public PublishedEvents<A, E> life(String name, List<E> events) {
        lives.put(name, List.copyOf(events));
        return this;
    }

    /**
     * Asserts all of it.
     *
     * @param kept name of the file; {@code -Dgolden.update} writes it
     * @param type sealed type of the events
     */
    public void check(String kept, Class<E> type) {
        var lines = new ArrayList<String>();
        lives.forEach((name, events) -> {
            lines.add("# " + name);
            lines.addAll(published(events));
        });
        keep(KEPT.resolve(kept + ".txt"), lines);
        assertThat(lives.values().stream().flatMap(List::stream))
                .extracting(event -> event.getClass().getName())
                .containsAll(ModelShapes.kindsOf(type).map(Class::getName).toList());
    }

    private List<String> published(List<E> events) {
        var lines = new ArrayList<String>();
        var readBack = new ArrayList<E>();
        A state = born.apply(events.getFirst());
        for (int i = 0; i < events.size(); i++) {
            E event = events.get(i);
            state = i == 0 ? state : state.after(event);
            var message = messages.write(state, event);
            byte[] bytes = EventJson.write(message.data());
            assertThat(SCHEMAS.breaches(message.type(), bytes))
                    .as(message.type())
                    .isEmpty();
            readBack.add(messages.read(arrived(message.type(), event, bytes)));
            String expiry = message.expiry() == null ? "" : " until " + message.expiry();
            lines.add(message.type() + expiry + " " + new String(bytes, UTF_8));
        }
        assertThat(readBack).isEqualTo(events);
        assertThat(fold(readBack)).isEqualTo(state);
        return lines;
    }

    private static CloudEvent arrived(String type, DomainEvent event, byte[] bytes) {
        var headers = new HashMap<String, String>();
        headers.put(CloudEvent.TYPE, type);
        event.occurredAt().ifPresent(time -> headers.put(CloudEvent.TIME, time.toString()));
        return CloudEvent.of(headers, bytes);
    }

    private A fold(List<E> events) {
        A state = born.apply(events.getFirst());
        for (E event : events.subList(1, events.size())) {
            state = state.after(event);
        }
        return state;
    }

    private static void keep(Path file, List<String> lines) {
        try {
            if (System.getProperty("golden.update") != null) {
                Files.createDirectories(KEPT);
                Files.write(file, lines);
            }
            assertThat(Files.readAllLines(file))
                    .as("bytes; -Dgolden.update writes %s", file)
                    .isEqualTo(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
