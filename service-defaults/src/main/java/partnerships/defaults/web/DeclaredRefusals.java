package partnerships.defaults.web;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import partnerships.store.Refusal;
import partnerships.store.StoreRefusal;
import partnerships.store.document.Command;

/** What an operation can refuse, as its annotations declare it. */
public final class DeclaredRefusals {

    private DeclaredRefusals() {}

    /** Returns the refusals of a controller's method, in the order in which they are declared; each once. */
    public static List<Refusal> of(Method operation) {
        var declared = MergedAnnotations.from(operation).stream()
                .filter(annotation -> annotation.getType().isAnnotationPresent(DeclaresRefusals.class))
                .flatMap(DeclaredRefusals::in);
        return Stream.concat(declared, ofEveryCommand(operation)).distinct().toList();
    }

    private static Stream<Refusal> in(MergedAnnotation<?> annotation) {
        return Arrays.stream(annotation.getType().getDeclaredMethods())
                .flatMap(attribute -> annotation.getValue(attribute.getName(), Refusal[].class).stream())
                .flatMap(Arrays::stream);
    }

    private static Stream<Refusal> ofEveryCommand(Method operation) {
        return List.of(operation.getParameterTypes()).contains(Command.class)
                ? Stream.of(StoreRefusal.HISTORY_AHEAD)
                : Stream.empty();
    }
}
