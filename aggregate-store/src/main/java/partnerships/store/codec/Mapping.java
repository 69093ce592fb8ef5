package partnerships.store.codec;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What distinguishes a record of a model from the record that is published for it. Without any of this each component is published
 * under its own name.
 *
 * @param <A> aggregate
 * @param <D> record of the model
 */
public final class Mapping<A, D> {

    /** Something that the aggregate knows once the event has happened; its components are published where the event has none. */
    record Filling<A, D>(Class<?> type, BiFunction<A, D, ?> value) {}

    private final Set<String> spread = new HashSet<>();
    private final Map<String, String> renamed = new HashMap<>();
    private final Map<String, BiFunction<A, D, ?>> derived = new HashMap<>();
    private final Map<String, @Nullable Object> unpublished = new HashMap<>();
    private final Set<String> around = new HashSet<>();
    private final Map<String, Map<Class<?>, String>> oneOf = new HashMap<>();
    private @Nullable Filling<A, D> filling;
    private @Nullable BiFunction<A, D, @Nullable Instant> expiry;
    private @Nullable Class<?> otherwise;

    Mapping() {}

    /** Publishes the components of these components in their place, at whatever depth they lie. */
    public Mapping<A, D> spread(String... components) {
        spread.addAll(Arrays.asList(components));
        return this;
    }

    /** Publishes a component, or a component of one that is spread, under another name. */
    public Mapping<A, D> rename(String component, String published) {
        renamed.put(component, published);
        return this;
    }

    /** Publishes something that always is the same; it is not read back. */
    public Mapping<A, D> constant(String published, Object value) {
        return derive(published, (_, _) -> value);
    }

    /**
     * Publishes something that follows from the aggregate and the record; it is not read back.
     *
     * @param value as it is published; null where it is left out
     */
    public Mapping<A, D> derive(String published, BiFunction<A, D, @Nullable Object> value) {
        derived.put(published, value);
        return this;
    }

    /** Publishes the components of something that the aggregate knows, wherever this record has none of the name; not read back. */
    public <T extends Record> Mapping<A, D> fill(Class<T> type, BiFunction<A, D, T> value) {
        filling = new Filling<>(type, value);
        return this;
    }

    /**
     * Does not publish a component.
     *
     * @param readAs what it is when it is read back
     */
    public Mapping<A, D> unpublished(String component, @Nullable Object readAs) {
        unpublished.put(component, readAs);
        return this;
    }

    /** Does not publish components here, as the record around this one says the same under the same names: they are read there. */
    public Mapping<A, D> saidAround(String... components) {
        around.addAll(Arrays.asList(components));
        return this;
    }

    /**
     * Publishes a component that is of one of several kinds as several, of which one is there.
     *
     * @param published by kind
     */
    public Mapping<A, D> oneOf(String component, Map<Class<?>, String> published) {
        oneOf.put(component, published);
        return this;
    }

    /** Publishes when the event stops being useful, {@code ce_expirytime}; null if never. */
    public Mapping<A, D> expires(BiFunction<A, D, @Nullable Instant> at) {
        expiry = at;
        return this;
    }

    /**
     * Reads every kind that no other is called, or that lacks what that one needs, as this one.
     *
     * @param kind with one component, the kind as it was published
     */
    public Mapping<A, D> otherwise(Class<? extends D> kind) {
        otherwise = kind;
        return this;
    }

    boolean isSpread(String component) {
        return spread.contains(component);
    }

    String published(String component) {
        return renamed.getOrDefault(component, component);
    }

    boolean isUnpublished(String component) {
        return unpublished.containsKey(component);
    }

    @Nullable
    Object readAs(String component) {
        return unpublished.get(component);
    }

    boolean isSaidAround(String component) {
        return around.contains(component);
    }

    @SuppressWarnings("unchecked") // what is declared for a type is only asked for its values
    Optional<BiFunction<Object, Object, @Nullable Object>> derived(String published) {
        return Optional.ofNullable((BiFunction<Object, Object, @Nullable Object>) derived.get(published));
    }

    Optional<Map<Class<?>, String>> kindsOf(String component) {
        return Optional.ofNullable(oneOf.get(component));
    }

    Optional<Filling<A, D>> filling() {
        return Optional.ofNullable(filling);
    }

    Optional<BiFunction<A, D, @Nullable Instant>> expiry() {
        return Optional.ofNullable(expiry);
    }

    Optional<Class<?>> otherwise() {
        return Optional.ofNullable(otherwise);
    }

    /** Returns all names that it speaks of, so that one that does not exist is found. */
    List<String> components() {
        var all = new HashSet<>(spread);
        all.addAll(renamed.keySet());
        all.addAll(unpublished.keySet());
        all.addAll(around);
        all.addAll(oneOf.keySet());
        return List.copyOf(all);
    }

    Set<String> publishedNames() {
        return Collections.unmodifiableSet(derived.keySet());
    }
}
