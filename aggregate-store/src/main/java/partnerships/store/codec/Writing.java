package partnerships.store.codec;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import partnerships.store.codec.RecordLink.Leaf;
import partnerships.store.codec.RecordLink.Writer;
import partnerships.store.codec.RecordType.Part;

/** Plans where each component of a published record comes from. */
final class Writing {

    private final RecordType model;
    private final RecordType wire;
    private final Links links;
    private final Mapping<?, ?> mapping;
    private final Function<Part, @Nullable Writer> elsewhere;
    private final List<Leaf> leaves;
    private final Set<Leaf> used = new HashSet<>();

    Writing(
            RecordType model,
            RecordType wire,
            Links links,
            Mapping<?, ?> mapping,
            Function<Part, @Nullable Writer> elsewhere) {
        this.model = model;
        this.wire = wire;
        this.links = links;
        this.mapping = mapping;
        this.elsewhere = elsewhere;
        this.leaves = Leaf.of(model, mapping);
        checkNames();
    }

    List<Writer> writers() {
        var writers = new ArrayList<Writer>();
        for (var part : wire.parts()) {
            writers.add(derived(part)
                    .or(() -> oneOf(part))
                    .or(() -> leaf(part))
                    .or(() -> filled(part))
                    .or(() -> Optional.ofNullable(elsewhere.apply(part)))
                    .orElseThrow(() -> new Misdeclared(
                            "%s of %s comes from nowhere in %s".formatted(part.name(), wire.name(), model.name()))));
        }
        return writers;
    }

    /** @param elsewhere names of components that are read from elsewhere than the published record */
    void checkAllIsPublished(Set<String> elsewhere) {
        for (var leaf : leaves) {
            String name = leaf.part().name();
            if (!used.contains(leaf) && !mapping.isUnpublished(name) && !elsewhere.contains(name)) {
                throw new Misdeclared("%s of %s goes nowhere in %s".formatted(name, model.name(), wire.name()));
            }
        }
    }

    private Optional<Writer> derived(Part part) {
        return mapping.derived(part.name()).map(value -> (in, after) -> value.apply(after, in));
    }

    private Optional<Writer> oneOf(Part part) {
        for (var leaf : leaves) {
            var kinds = mapping.kindsOf(leaf.part().name()).orElse(Map.of());
            for (var kind : kinds.entrySet()) {
                if (kind.getValue().equals(part.name())) {
                    used.add(leaf);
                    return Optional.of(ofKind(leaf, kind.getKey(), links.between(kind.getKey(), part.type(), wire)));
                }
            }
        }
        return Optional.empty();
    }

    private static Writer ofKind(Leaf leaf, Class<?> kind, Link link) {
        return (in, after) -> {
            var value = leaf.of(in);
            return kind.isInstance(value) ? link.write(value, after) : null;
        };
    }

    private Optional<Writer> leaf(Part part) {
        var found = leaves.stream()
                .filter(leaf -> leaf.published().equals(part.name())
                        && !mapping.isUnpublished(leaf.part().name()))
                .findFirst();
        found.ifPresent(used::add);
        return found.map(leaf -> writer(leaf, links.between(leaf.part(), part, wire)));
    }

    private Optional<Writer> filled(Part part) {
        return mapping.filling().flatMap(filling -> filled(filling, part));
    }

    @SuppressWarnings("unchecked") // what is declared for a type is only asked for its values
    private Optional<Writer> filled(Mapping.Filling<?, ?> filling, Part part) {
        var value = (BiFunction<Object, Object, Object>) filling.value();
        return Leaf.of(RecordType.of(filling.type()), links.declaredFor(filling.type())).stream()
                .filter(leaf -> leaf.published().equals(part.name()))
                .findFirst()
                .map(leaf -> writer(leaf, links.between(leaf.part(), part, wire)))
                .map(writer -> (in, after) -> writer.write(value.apply(after, in), after));
    }

    private static Writer writer(Leaf leaf, Link link) {
        return (in, after) -> {
            var value = leaf.of(in);
            return value == null ? null : link.write(value, after);
        };
    }

    private void checkNames() {
        var known = new HashSet<String>();
        names(model, known);
        mapping.components().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new Misdeclared("%s has no %s".formatted(model.name(), name));
                });
        mapping.publishedNames().stream()
                .filter(name -> wire.part(name).isEmpty())
                .findFirst()
                .ifPresent(name -> {
                    throw new Misdeclared("%s has no %s".formatted(wire.name(), name));
                });
    }

    private void names(RecordType type, Set<String> into) {
        for (var part : type.parts()) {
            into.add(part.name());
            if (mapping.isSpread(part.name())) {
                names(RecordType.of(part.raw()), into);
            }
        }
    }
}
