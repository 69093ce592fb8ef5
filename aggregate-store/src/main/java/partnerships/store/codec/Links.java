package partnerships.store.codec;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import partnerships.store.codec.RecordType.Part;
import partnerships.store.mapping.ModelShapes;

/** Finds how values of one type become values of another, by their types and by what was declared for them. */
final class Links {

    private static final Map<Class<?>, Class<?>> BOXES = Map.of(
            int.class, Integer.class, long.class, Long.class, boolean.class, Boolean.class, double.class, Double.class);
    private static final Mapping<?, ?> NOTHING_DECLARED = new Mapping<>();

    private final Map<Class<?>, Mapping<?, ?>> declared = new HashMap<>();

    void declare(Class<?> type, Mapping<?, ?> mapping) {
        if (declared.put(type, mapping) != null) {
            throw new Misdeclared(type.getName() + " is declared twice");
        }
    }

    Mapping<?, ?> declaredFor(Class<?> type) {
        return declared.getOrDefault(type, NOTHING_DECLARED);
    }

    /**
     * Returns how a component becomes another.
     *
     * @param around record that the published component belongs to
     * @throws Misdeclared if it cannot
     */
    Link between(Part model, Part wire, RecordType around) {
        if (model.raw() == boolean.class && wire.raw() == Boolean.class && wire.nullable()) {
            return new ValueLinks.TrueOrAbsent();
        }
        return between(model.type(), wire.type(), around);
    }

    Link between(Type model, Type wire, RecordType around) {
        Class<?> from = raw(model);
        Class<?> to = raw(wire);
        return collection(model, wire, around)
                .or(() -> record(from, to, around))
                .or(() -> single(from, wire, around))
                .or(() -> value(from, to))
                .orElseThrow(() ->
                        new Misdeclared("no way from %s to %s".formatted(model.getTypeName(), wire.getTypeName())));
    }

    private Optional<Link> collection(Type model, Type wire, RecordType around) {
        Class<?> from = raw(model);
        if (Collection.class.isAssignableFrom(from) && raw(wire) == List.class) {
            var element = between(argument(model, 0), argument(wire, 0), around);
            return Optional.of(from == Set.class ? new ValueLinks.SetAsList(element) : new ValueLinks.ListOf(element));
        }
        if (from == Map.class && raw(wire) == Map.class) {
            return Optional.of(new ValueLinks.MapOf(between(argument(model, 1), argument(wire, 1), around)));
        }
        return Optional.empty();
    }

    private Optional<Link> record(Class<?> model, Class<?> wire, RecordType around) {
        if (model.isSealed() && wire.isRecord()) {
            return Optional.of(KindsLink.of(model, RecordType.of(wire), this));
        }
        if (model.isRecord() && wire.isRecord()) {
            return Optional.of(RecordLink.of(RecordType.of(model), RecordType.of(wire), around, this));
        }
        return model.isRecord() && wire == Map.class
                ? Optional.of(new ValueLinks.RecordAsMap(RecordType.of(model)))
                : Optional.empty();
    }

    /** A record that is nothing but its value is published as that. */
    private Optional<Link> single(Class<?> model, Type wire, RecordType around) {
        if (!ModelShapes.isSingleValue(model)) {
            return Optional.empty();
        }
        var type = RecordType.of(model);
        return Optional.of(
                new ValueLinks.Single(type, between(type.parts().getFirst().type(), wire, around)));
    }

    private static Optional<Link> value(Class<?> model, Class<?> wire) {
        if (model.isEnum() && wire == String.class) {
            return Optional.of(new ValueLinks.Name(model));
        }
        if (model == ZoneId.class && wire == String.class) {
            return Optional.of(new ValueLinks.Zone());
        }
        return boxed(model) == boxed(wire) && isPlain(model) ? Optional.of(new ValueLinks.Same()) : Optional.empty();
    }

    /** What Jackson writes and reads by itself. */
    private static boolean isPlain(Class<?> type) {
        boolean ofTheJdk =
                !type.isRecord() && !type.isInterface() && type.getName().startsWith("java.");
        return ofTheJdk || BOXES.containsKey(type);
    }

    private static Class<?> boxed(Class<?> type) {
        return BOXES.getOrDefault(type, type);
    }

    private static Type argument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }

    static Class<?> raw(@Nullable Type type) {
        return switch (type) {
            case Class<?> plain -> plain;
            case ParameterizedType parameterized -> (Class<?>) parameterized.getRawType();
            case null, default -> throw new Misdeclared("no type that is published: " + type);
        };
    }
}
