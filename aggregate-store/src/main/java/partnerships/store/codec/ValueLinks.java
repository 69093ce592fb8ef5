package partnerships.store.codec;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values that are no records of {@code event-contracts}. */
final class ValueLinks {

    private ValueLinks() {}

    record Same() implements Link {
        @Override
        public Object write(Object value, Object after) {
            return value;
        }

        @Override
        public Object read(Object wire, Object around) {
            return wire;
        }
    }

    /** False is not published. */
    record TrueOrAbsent() implements Link {
        @Override
        public @Nullable Object write(Object value, Object after) {
            return value.equals(true) ? true : null;
        }

        @Override
        public Object read(Object wire, Object around) {
            return wire;
        }
    }

    record Zone() implements Link {
        @Override
        public Object write(Object value, Object after) {
            return ((ZoneId) value).getId();
        }

        @Override
        public Object read(Object wire, Object around) {
            return ZoneId.of((String) wire);
        }
    }

    /** A constant of an enumeration is published by its name. */
    static final class Name implements Link {

        private final Map<String, Object> constants;

        Name(Class<?> type) {
            constants = Arrays.stream(type.getEnumConstants())
                    .collect(Collectors.toMap(constant -> ((Enum<?>) constant).name(), Function.identity()));
        }

        @Override
        public Object write(Object value, Object after) {
            return ((Enum<?>) value).name();
        }

        @Override
        public Object read(Object wire, Object around) {
            var constant = constants.get((String) wire);
            if (constant == null) {
                throw new IllegalArgumentException("no value of the enumeration");
            }
            return constant;
        }
    }

    /** A record that is nothing but its value is published as that. */
    record Single(RecordType type, Link value) implements Link {
        @Override
        public @Nullable Object write(Object single, Object after) {
            return value.write(Objects.requireNonNull(type.parts().getFirst().of(single)), after);
        }

        @Override
        public Object read(Object wire, Object around) {
            return type.make(new Object[] {value.read(wire, around)});
        }
    }

    record ListOf(Link element) implements Link {
        @Override
        public Object write(Object value, Object after) {
            return writeEach((Collection<?>) value, element, after);
        }

        @Override
        public Object read(Object wire, Object around) {
            return readEach((List<?>) wire, element, around);
        }
    }

    /** What has no order is published in the order of what is written. */
    record SetAsList(Link element) implements Link {
        @Override
        public Object write(Object value, Object after) {
            var written = writeEach((Collection<?>) value, element, after);
            written.sort(null);
            return written;
        }

        @Override
        public Object read(Object wire, Object around) {
            return Set.copyOf(readEach((List<?>) wire, element, around));
        }
    }

    private static List<Object> writeEach(Collection<?> values, Link element, Object after) {
        var written = new ArrayList<Object>(values.size());
        values.forEach(value -> written.add(Objects.requireNonNull(element.write(value, after))));
        return written;
    }

    private static List<Object> readEach(List<?> wire, Link element, Object around) {
        var read = new ArrayList<Object>(wire.size());
        wire.forEach(value -> read.add(element.read(value, around)));
        return List.copyOf(read);
    }

    /** Published in the order of its keys. */
    record MapOf(Link value) implements Link {
        @Override
        public Object write(Object map, Object after) {
            var written = new TreeMap<Object, Object>();
            ((Map<?, ?>) map).forEach((key, in) -> written.put(key, Objects.requireNonNull(value.write(in, after))));
            return written;
        }

        @Override
        public Object read(Object wire, Object around) {
            var read = new LinkedHashMap<Object, Object>();
            ((Map<?, ?>) wire).forEach((key, in) -> read.put(key, value.read(in, around)));
            return read;
        }
    }

    /** A record of texts that may be absent, as a map of those that are there. */
    record RecordAsMap(RecordType type) implements Link {

        RecordAsMap {
            if (type.parts().stream().anyMatch(part -> part.raw() != String.class || !part.nullable())) {
                throw new Misdeclared(type.name() + " has more than texts that may be absent");
            }
        }

        @Override
        public Object write(Object value, Object after) {
            var written = new LinkedHashMap<String, Object>();
            type.parts().forEach(part -> {
                var text = part.of(value);
                if (text != null) {
                    written.put(part.name(), text);
                }
            });
            return written;
        }

        @Override
        public Object read(Object wire, Object around) {
            return type.make(type.parts().stream()
                    .map(part -> ((Map<?, ?>) wire).get(part.name()))
                    .toArray());
        }
    }
}
