package partnerships.defaults.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.ScrollPosition;
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

    /**
     * Returns a page of a list that is not scrolled by Spring Data.
     *
     * @param found one more than the page may hold, if there is more
     * @param keys what {@link Paging#last} needs of the last entry: texts, numbers and instants
     */
    public static <S, T> PageAnswer<T> of(
            List<S> found, Paging paging, Function<S, T> view, Function<S, Map<String, Object>> keys) {
        if (found.size() <= paging.limit()) {
            return new PageAnswer<>(found.stream().map(view).toList(), null);
        }
        List<S> page = found.subList(0, paging.limit());
        return new PageAnswer<>(
                page.stream().map(view).toList(), Cursor.write(ScrollPosition.forward(keys.apply(page.getLast()))));
    }

    private static @Nullable String next(Window<?> window) {
        if (!window.hasNext() || window.isEmpty()) {
            return null;
        }
        return Cursor.write((KeysetScrollPosition) window.positionAt(window.size() - 1));
    }
}
