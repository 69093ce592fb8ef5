package partnerships.contracts;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Asks of what a consumer reads of an event that it is there: bytes that lack it are {@link EventJson.Undecodable}, and park their subject. */
public final class Required {

    private Required() {}

    /** @throws NullPointerException if a value is absent; whoever reads the bytes makes it an undecodable record */
    public static void all(@Nullable Object... values) {
        Arrays.stream(values).forEach(Objects::requireNonNull);
    }
}
