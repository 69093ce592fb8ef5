package partnerships.plan.messaging;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Asks of a fact that it says what is read of it: one that does not is undecodable, and its subject is parked. */
final class Required {

    private Required() {}

    /** @throws NullPointerException if a value is absent; whoever reads the bytes makes it an undecodable record */
    static void all(@Nullable Object... values) {
        Arrays.stream(values).forEach(Objects::requireNonNull);
    }
}
