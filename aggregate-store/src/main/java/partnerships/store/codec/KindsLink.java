package partnerships.store.codec;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import partnerships.store.codec.RecordLink.Writer;
import partnerships.store.codec.RecordType.Part;
import partnerships.store.mapping.ModelShapes;

/**
 * One of several records of the model as one record that is published, whose {@code kind} says which; what a kind has not, is absent.
 */
final class KindsLink implements Link {

    private static final String KIND = "kind";

    private final Part kind;
    private final Map<String, Link> byName;
    private final Map<Class<?>, Link> byType;
    private final @Nullable Link otherwise;

    private KindsLink(Part kind, Map<String, Link> byName, Map<Class<?>, Link> byType, @Nullable Link otherwise) {
        this.kind = kind;
        this.byName = byName;
        this.byType = byType;
        this.otherwise = otherwise;
    }

    static KindsLink of(Class<?> model, RecordType wire, Links links) {
        var kind = wire.part(KIND).orElseThrow(() -> new Misdeclared(wire.name() + " has no kind"));
        var byName = new LinkedHashMap<String, Link>();
        var byType = new LinkedHashMap<Class<?>, Link>();
        Optional<Class<?>> fallback = links.declaredFor(model).otherwise();
        for (Class<?> each : model.getPermittedSubclasses()) {
            boolean isFallback = fallback.filter(each::equals).isPresent();
            var link = isFallback ? otherwise(each, wire, links) : named(each, wire, links);
            byType.put(each, link);
            if (!isFallback) {
                byName.put(ModelShapes.nameOf(each), link);
            }
        }
        return new KindsLink(kind, byName, byType, fallback.map(byType::get).orElse(null));
    }

    private static Link named(Class<?> each, RecordType wire, Links links) {
        String name = ModelShapes.nameOf(each);
        return RecordLink.of(
                RecordType.of(each), wire, wire, links, links.declaredFor(each), part -> absentBut(part, name));
    }

    private static @Nullable Writer absentBut(Part part, String kind) {
        if (part.name().equals(KIND)) {
            return (_, _) -> kind;
        }
        return part.nullable() ? (_, _) -> null : null;
    }

    /** Its one component is the kind as it was published. */
    private static Link otherwise(Class<?> each, RecordType wire, Links links) {
        var type = RecordType.of(each);
        var mapping = new Mapping<>().rename(type.parts().getFirst().name(), KIND);
        return RecordLink.of(type, wire, wire, links, mapping, part -> part.nullable() ? (_, _) -> null : null);
    }

    @Override
    public @Nullable Object write(Object value, Object after) {
        return of(value.getClass()).write(value, after);
    }

    private Link of(Class<?> type) {
        var link = byType.get(type);
        if (link == null) {
            throw new IllegalArgumentException("no kind: " + type.getName());
        }
        return link;
    }

    @Override
    public Object read(Object wire, Object around) {
        var named = byName.get(String.valueOf(kind.of(wire)));
        if (otherwise == null) {
            if (named == null) {
                throw new IllegalArgumentException("no such kind");
            }
            return named.read(wire, around);
        }
        return named == null ? otherwise.read(wire, around) : readOr(named, otherwise, wire, around);
    }

    private static Object readOr(Link named, Link otherwise, Object wire, Object around) {
        try {
            return named.read(wire, around);
        } catch (IllegalArgumentException lacksWhatItNeeds) {
            return otherwise.read(wire, around);
        }
    }
}
