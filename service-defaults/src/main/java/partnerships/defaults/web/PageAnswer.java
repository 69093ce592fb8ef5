package partnerships.defaults.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.Window;

/**
 * One page of a list.
 *
 * @param next to be sent as {@code ?next=} for the page that follows; absent on the last one
 */
public record PageAnswer<T>(List<T> items, @Nullable String next) {

    public PageAnswer {
        items = List.copyOf(items);
    }

    /** Returns the page that a keyset scroll found. */
    public static <S, T> PageAnswer<T> of(Window<S> window, Function<S, T> view) {
        return new PageAnswer<>(window.getContent().stream().map(view).toList(), next(window));
    }

    private static @Nullable String next(Window<?> window) {
        if (!window.hasNext() || window.isEmpty()) {
            return null;
        }
        return Cursor.write((KeysetScrollPosition) window.positionAt(window.size() - 1));
    }
}
