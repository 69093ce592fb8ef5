package partnerships.store.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the types of a model say by themselves, alike for documents and for events. */
public final class ModelShapes {

    private ModelShapes() {}

    /** Returns the name of a kind: {@code COUNT_PER_PERIOD} for {@code CountPerPeriod}. */
    public static String nameOf(Class<?> kind) {
        return kind.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }

    /** Returns the types that a sealed one consists of, those of sealed ones below it in their place; of any other itself. */
    public static Stream<Class<?>> kindsOf(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(ModelShapes::kindsOf)
                : Stream.of(type);
    }

    /** Returns whether a type is a record that is nothing but its value; not where a field must stay for the kind. */
    public static boolean isSingleValue(Class<?> type) {
        return type.isRecord()
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getName().equals("value")
                && List.of(type.getInterfaces()).stream().noneMatch(Class::isSealed);
    }
}
