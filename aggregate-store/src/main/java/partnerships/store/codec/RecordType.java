package partnerships.store.codec;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A record type, taken apart once: how to read its components and how to make one of them. */
final class RecordType {

    private static final MethodType ACCESSOR = MethodType.methodType(Object.class, Object.class);

    private static final ClassValue<RecordType> KNOWN = new ClassValue<>() {
        @Override
        protected RecordType computeValue(Class<?> type) {
            return new RecordType(type);
        }
    };

    /**
     * One component.
     *
     * @param nullable whether it may be absent
     */
    record Part(String name, Type type, Class<?> raw, boolean nullable, MethodHandle accessor) {

        @Nullable
        Object of(Object record) {
            try {
                return accessor.invokeExact(record);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private final Class<?> type;
    private final List<Part> parts;
    private final MethodHandle constructor;

    private RecordType(Class<?> type) {
        this.type = type;
        try {
            var lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
            this.parts = parts(type, lookup);
            Class<?>[] raw = parts.stream().map(Part::raw).toArray(Class<?>[]::new);
            this.constructor = lookup.findConstructor(type, MethodType.methodType(void.class, raw))
                    .asSpreader(Object[].class, raw.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot take apart " + type.getName(), e);
        }
    }

    private static List<Part> parts(Class<?> type, MethodHandles.Lookup lookup) throws IllegalAccessException {
        var parts = new ArrayList<Part>();
        for (RecordComponent component : type.getRecordComponents()) {
            parts.add(new Part(
                    component.getName(),
                    component.getGenericType(),
                    component.getType(),
                    component.getAnnotatedType().isAnnotationPresent(Nullable.class),
                    lookup.unreflect(component.getAccessor()).asType(ACCESSOR)));
        }
        return List.copyOf(parts);
    }

    /** @throws Misdeclared if it is no record */
    static RecordType of(Class<?> type) {
        if (!type.isRecord()) {
            throw new Misdeclared(type.getName() + " is no record");
        }
        return KNOWN.get(type);
    }

    Class<?> type() {
        return type;
    }

    String name() {
        return type.getSimpleName();
    }

    List<Part> parts() {
        return parts;
    }

    Optional<Part> part(String name) {
        return parts.stream().filter(part -> part.name().equals(name)).findFirst();
    }

    /** Returns a record of these components, in their order; its constructor may refuse them. */
    Object make(@Nullable Object[] components) {
        try {
            return constructor.invokeExact(components);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("cannot make a " + name(), e);
        }
    }
}
