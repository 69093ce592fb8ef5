package partnerships.store.document;

import java.util.Locale;

/** How kinds of records are called in documents and in events. */
public final class ModelNames {

    private ModelNames() {}

    /** Returns {@code COUNT_PER_PERIOD} for {@code CountPerPeriod}. */
    public static String upperSnake(String simpleName) {
        return simpleName.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }
}
