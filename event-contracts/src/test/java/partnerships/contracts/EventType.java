package partnerships.contracts;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** One event type of the published language, found by its wire record: whatever class ends in {@code Events} is searched. */
record EventType(String type, Class<? extends Record> data) {

    private static final Path CLASSES = Path.of("target/classes/partnerships/contracts");

    static List<EventType> all() {
        try (Stream<Path> files = Files.list(CLASSES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Events.class"))
                    .sorted()
                    .flatMap(name -> typesOf("partnerships.contracts." + name.replace(".class", "")))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Stream<EventType> typesOf(String holder) {
        try {
            return Arrays.stream(Class.forName(holder).getDeclaredClasses())
                    .filter(nested -> Arrays.stream(nested.getDeclaredFields())
                            .map(Field::getName)
                            .anyMatch("TYPE"::equals))
                    .map(nested -> new EventType(typeOf(nested), nested.asSubclass(Record.class)));
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static String typeOf(Class<?> data) {
        try {
            return (String) data.getField("TYPE").get(null);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(data.getName(), e);
        }
    }

    /** The name of its record. */
    String name() {
        return data.getSimpleName();
    }

    /** The topics on which it may lie, as its class says. */
    List<String> topics() {
        var published = data.getDeclaringClass().getAnnotation(PublishedOn.class);
        if (published == null) {
            throw new AssertionError(data.getDeclaringClass() + " does not say where it is published: @PublishedOn");
        }
        return List.of(published.value());
    }

    @Override
    public String toString() {
        return type;
    }
}
