package partnerships.store.codec;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import partnerships.contracts.CloudEvent;
import partnerships.store.DomainEvent;
import partnerships.store.codec.RecordLink.Reader;
import partnerships.store.codec.RecordType.Part;

/** Plans what each component of a record of the model is read from. */
final class Reading {

    /** Component of an event that says when it was true: {@code ce_time}. */
    private static final String AT = "at";

    private final RecordType wire;
    private final RecordType around;
    private final Links links;
    private final Mapping<?, ?> mapping;
    private final Set<String> elsewhere = new HashSet<>();

    /** @param around record that the published one is a component of; for an event the type of the event itself */
    Reading(RecordType wire, RecordType around, Links links, Mapping<?, ?> mapping) {
        this.wire = wire;
        this.around = around;
        this.links = links;
        this.mapping = mapping;
    }

    /** Returns names of components that are not read from the published record. */
    Set<String> elsewhere() {
        return elsewhere;
    }

    Reader of(RecordType type) {
        return made(type, false);
    }

    /** @param mayBeAbsent whether it is absent if all of its components are */
    private Reader made(RecordType type, boolean mayBeAbsent) {
        var readers = type.parts().stream().map(this::reader).toList();
        return (published, in) -> {
            var components = new @Nullable Object[readers.size()];
            for (int i = 0; i < components.length; i++) {
                components[i] = readers.get(i).read(published, in);
            }
            if (mayBeAbsent && Arrays.stream(components).allMatch(Objects::isNull)) {
                return null;
            }
            check(type.parts(), components);
            return type.make(components);
        };
    }

    private static void check(List<Part> parts, @Nullable Object[] components) {
        for (int i = 0; i < components.length; i++) {
            if (components[i] == null && !parts.get(i).nullable()) {
                throw new IllegalArgumentException(parts.get(i).name() + " is missing");
            }
        }
    }

    private Reader reader(Part part) {
        String name = part.name();
        if (mapping.isUnpublished(name)) {
            return (_, _) -> mapping.readAs(name);
        }
        if (mapping.isSpread(name)) {
            return made(RecordType.of(part.raw()), part.nullable());
        }
        if (mapping.isSaidAround(name)) {
            return around(part);
        }
        var kinds = mapping.kindsOf(name);
        if (kinds.isPresent()) {
            return oneOf(kinds.get());
        }
        return wire.part(mapping.published(name))
                .map(from -> component(part, from, links.between(part, from, wire)))
                .orElseGet(() -> time(part));
    }

    private static Reader component(Part part, Part from, Link link) {
        return (published, _) -> {
            var value = from.of(published);
            return value == null ? ifAbsent(part) : link.read(value, published);
        };
    }

    /** A collection that is not there has nothing in it; a statement that is not there is not true. */
    private static @Nullable Object ifAbsent(Part part) {
        if (part.nullable()) {
            return null;
        }
        return switch (part.raw().getSimpleName()) {
            case "List" -> List.of();
            case "Set" -> Set.of();
            case "Map" -> Map.of();
            case "boolean" -> false;
            default -> null;
        };
    }

    private Reader time(Part part) {
        boolean inEvent = DomainEvent.class.isAssignableFrom(around.type());
        if (!inEvent || !part.name().equals(AT) || part.raw() != Instant.class) {
            throw new Misdeclared("%s goes nowhere in %s".formatted(part.name(), wire.name()));
        }
        elsewhere.add(AT);
        return (_, message) -> ((CloudEvent) message).time().orElse(null);
    }

    private Reader around(Part part) {
        elsewhere.add(part.name());
        var from = around.part(part.name())
                .orElseThrow(() -> new Misdeclared("%s says nothing of %s".formatted(around.name(), part.name())));
        var reader = component(part, from, links.between(part, from, around));
        return (_, in) -> reader.read(in, in);
    }

    private Reader oneOf(Map<Class<?>, String> kinds) {
        var readers = new ArrayList<Reader>();
        kinds.forEach((kind, name) -> {
            var from = wire.part(name).orElseThrow(() -> new Misdeclared(wire.name() + " has no " + name));
            var link = links.between(kind, from.type(), wire);
            readers.add((published, _) -> {
                var value = from.of(published);
                return value == null ? null : link.read(value, published);
            });
        });
        return (published, in) -> readers.stream()
                .map(reader -> reader.read(published, in))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
