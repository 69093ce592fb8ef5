package partnerships.rows.messaging;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import partnerships.rows.ReadFrom;

/** Which types of events the sealed facts of an aggregate are read from: what it permits is the list. */
final class FactTypes {

    private static final String SUFFIX = "Fact";

    private FactTypes() {}

    /** Returns the kind of aggregate, as types name it: {@code agreement} of {@code AgreementFact}. */
    static String kind(Class<?> facts) {
        return aggregate(facts).toLowerCase(Locale.ROOT);
    }

    /**
     * Returns what is read of which type.
     *
     * @throws IllegalStateException if two facts are read from the same
     */
    static <F> Map<String, Class<? extends F>> of(Class<F> facts) {
        return Arrays.stream(facts.getPermittedSubclasses())
                .flatMap(fact -> types(facts, fact).map(type -> Map.entry(type, fact)))
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, read -> read.getValue().asSubclass(facts)));
    }

    private static Stream<String> types(Class<?> facts, Class<?> fact) {
        var declared = fact.getAnnotation(ReadFrom.class);
        var names = declared == null ? List.of(aggregate(facts) + fact.getSimpleName()) : List.of(declared.value());
        return names.stream().map(name -> "partnership.%s.%s.v1".formatted(kind(facts), name));
    }

    private static String aggregate(Class<?> facts) {
        String name = facts.getSimpleName();
        if (!facts.isSealed() || !name.endsWith(SUFFIX)) {
            throw new IllegalStateException(name + " is no sealed interface called <Aggregate>" + SUFFIX);
        }
        return name.substring(0, name.length() - SUFFIX.length());
    }
}
