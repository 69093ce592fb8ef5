package partnerships.store.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import partnerships.store.codec.RecordType.Part;

/** A record of the model as a record that is published, component by component, and back. */
final class RecordLink implements Link {

    private final RecordType wire;
    private final List<Writer> writers;
    private final Reader reader;

    /** Makes one published component. */
    interface Writer {
        @Nullable
        Object write(Object value, Object after);
    }

    /** Makes one component of the model; null if it is absent. */
    interface Reader {
        @Nullable
        Object read(Object wire, Object around);
    }

    private RecordLink(RecordType wire, List<Writer> writers, Reader reader) {
        this.wire = wire;
        this.writers = List.copyOf(writers);
        this.reader = reader;
    }

    /** @throws Misdeclared if a component would go nowhere or come from nowhere */
    static RecordLink of(RecordType model, RecordType wire, RecordType around, Links links) {
        return of(model, wire, around, links, links.declaredFor(model.type()), _ -> null);
    }

    /**
     * @param elsewhere makes a published component that neither the record nor its declaration has; null if nobody does
     * @throws Misdeclared if a component would go nowhere or come from nowhere
     */
    static RecordLink of(
            RecordType model,
            RecordType wire,
            RecordType around,
            Links links,
            Mapping<?, ?> mapping,
            Function<Part, @Nullable Writer> elsewhere) {
        var writing = new Writing(model, wire, links, mapping, elsewhere);
        var reading = new Reading(wire, around, links, mapping);
        var link = new RecordLink(wire, writing.writers(), reading.of(model));
        writing.checkAllIsPublished(reading.elsewhere());
        return link;
    }

    @Override
    public Object write(Object value, Object after) {
        var components = new @Nullable Object[writers.size()];
        for (int i = 0; i < components.length; i++) {
            components[i] = writers.get(i).write(value, after);
        }
        return wire.make(components);
    }

    @Override
    public Object read(Object published, Object around) {
        var read = reader.read(published, around);
        if (read == null) {
            throw new IllegalArgumentException("nothing of it is there");
        }
        return read;
    }

    /** A component of the model that is published, with the way to it through those that are spread. */
    record Leaf(List<Part> way, String published) {

        Part part() {
            return way.getLast();
        }

        @Nullable
        Object of(Object root) {
            Object at = root;
            for (var part : way) {
                if (at == null) {
                    return null;
                }
                at = part.of(at);
            }
            return at;
        }

        static List<Leaf> of(RecordType type, Mapping<?, ?> mapping) {
            var leaves = new ArrayList<Leaf>();
            collect(type, List.of(), mapping, leaves);
            return leaves;
        }

        private static void collect(RecordType type, List<Part> before, Mapping<?, ?> mapping, List<Leaf> into) {
            for (var part : type.parts()) {
                var way = new ArrayList<>(before);
                way.add(part);
                if (mapping.isSpread(part.name())) {
                    collect(RecordType.of(part.raw()), way, mapping, into);
                } else {
                    into.add(new Leaf(List.copyOf(way), mapping.published(part.name())));
                }
            }
        }
    }
}
