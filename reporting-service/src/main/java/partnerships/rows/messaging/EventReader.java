package partnerships.rows.messaging;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import partnerships.contracts.EventJson;

/** Reads event data into small records, and refuses what lacks a field that the record does not allow to be absent. */
final class EventReader {

    private EventReader() {}

    /** @throws Unreadable if the bytes are no JSON, do not fit the record, or lack one of its fields */
    static <T> T read(byte[] bytes, Class<T> type) {
        try {
            return complete(EventJson.read(bytes, type));
        } catch (EventJson.Undecodable e) {
            throw new Unreadable(type, e);
        }
    }

    private static <T> T complete(@Nullable T value) {
        if (value == null) {
            throw new Unreadable(Object.class, null);
        }
        if (value instanceof Collection<?> items) {
            items.forEach(EventReader::complete);
        } else if (value instanceof Record record) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                complete(record, component);
            }
        }
        return value;
    }

    private static void complete(Record record, RecordComponent component) {
        Object value = valueOf(record, component);
        if (value != null) {
            complete(value);
        } else if (!mayBeAbsent(component.getAnnotatedType())) {
            throw new Unreadable(record.getClass(), null);
        }
    }

    private static boolean mayBeAbsent(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private static @Nullable Object valueOf(Record record, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }

    /** Bytes that are not what their type says; the fold waits there. Nothing of them is repeated. */
    static final class Unreadable extends RuntimeException {
        private Unreadable(Class<?> type, @Nullable Throwable cause) {
            super("not a readable " + type.getSimpleName(), cause);
        }
    }
}
