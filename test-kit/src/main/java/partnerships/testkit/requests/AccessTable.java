package partnerships.testkit.requests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A service's table of who is answered what: one row for each request that it maps, in Markdown, so that people can review it.
 *
 * <pre>{@code
 * | request | needs | right | own party | other party | with |
 * |---|---|---|---|---|---|
 * | `GET /v1/meetings/{id}` | committees:read | 200 | 200 | 404 | |
 * | `GET /v1/meetings` | committees:read | 200 | 200 | 200 | `?reference=<reference>` |
 * | `POST /v1/meetings/{id}/cancel` | committees:write | 412 | 403 | 404 | `{"reason": "x"}` |
 * }</pre>
 *
 * <p><em>needs</em> is the authority; {@code any} stands for any good token, {@code nobody} for a request that is denied to all.
 * <em>right</em> is what its holder is answered, <em>own party</em> a holder confined to a party that has to do with the things asked
 * for, <em>other party</em> one confined to a party that has not. What everybody else is answered is the same in every row and
 * stands in {@link AccessMatrix}. <em>with</em> is what follows the path, or the body. {@code {id}} becomes the thing named for
 * the segment before it (two such in a row: for the segment with a slash), {@code <reference>} the thing of that name (a whole body, if need be), {@code <new>} something that was never there.
 */
public final class AccessTable {

    private static final Pattern NAMED = Pattern.compile("<([a-z-]+)>");
    private static final Pattern VARIABLE = Pattern.compile("([a-z-]+)/\\{[A-Za-z]+}(/\\{[A-Za-z]+})?");
    private static final String NEW = "new";

    private final List<Row> rows;

    private AccessTable(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    /**
     * One request.
     *
     * @param route method and mapped path: {@code GET /v1/meetings/{id}}
     * @param with what follows the path, beginning with a question mark, or the body, or nothing
     */
    public record Row(String route, String needs, int right, int ownParty, int otherParty, String with) {

        static Row of(String line) {
            var cells = Arrays.stream(line.split("(?<!\\\\)\\|", -1))
                    .map(cell -> cell.strip().replace("`", "").replace("\\|", "|"))
                    .toList();
            if (cells.size() != 8) {
                throw new IllegalArgumentException("six cells are wanted: " + line);
            }
            return new Row(
                    cells.get(1),
                    cells.get(2),
                    Integer.parseInt(cells.get(3)),
                    Integer.parseInt(cells.get(4)),
                    Integer.parseInt(cells.get(5)),
                    cells.get(6));
        }

        public String method() {
            return route.substring(0, route.indexOf(' '));
        }

        /** Returns the path, with the query if there is one, about given things. */
        public String path(Map<String, String> things) {
            String path = route.substring(route.indexOf(' ') + 1);
            String asked = VARIABLE.matcher(path).replaceAll(found -> {
                String name = found.group(2) == null ? found.group(1) : found.group(1) + "/";
                return Matcher.quoteReplacement(found.group(1) + "/" + thing(things, name));
            });
            return with.startsWith("?") ? asked + filled(with, things) : asked;
        }

        /** Returns the body about given things; empty if there is none. */
        public String body(Map<String, String> things) {
            return with.startsWith("?") ? "" : filled(with, things);
        }

        /** Returns whether it answers one thing to whoever may read at all, whatever its party. */
        boolean isOpen() {
            return isOfOne() && method().equals("GET") && otherParty == 200;
        }

        /** Returns whether it is about one thing, which its path names. */
        boolean isOfOne() {
            return route.contains("{");
        }

        /** Returns whether it is about that thing, by the name that the test gives it. */
        boolean isAbout(String thing) {
            var named = VARIABLE.matcher(route);
            return named.find() && named.group(1).equals(thing);
        }

        public boolean hasBody() {
            return !with.isEmpty() && !with.startsWith("?");
        }

        @Override
        public String toString() {
            return with.startsWith("?") ? route + with : route;
        }

        private static String filled(String text, Map<String, String> things) {
            return NAMED.matcher(text).replaceAll(found -> Matcher.quoteReplacement(thing(things, found.group(1))));
        }

        private static String thing(Map<String, String> things, String name) {
            if (name.equals(NEW)) {
                return UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
            }
            String thing = things.get(name);
            if (thing == null) {
                throw new IllegalArgumentException("the test names no thing for " + name);
            }
            return filled(thing, things);
        }
    }

    /** Reads the table that the service under test keeps beside its tests. */
    public static AccessTable ofThisService() {
        return read(Path.of("src", "test", "resources", "who-may.md"));
    }

    static AccessTable read(Path file) {
        try {
            return new AccessTable(Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith("| `"))
                    .map(Row::of)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Row> rows() {
        return rows;
    }

    /** Returns whether a thing of this name is shown to whoever may read at all. */
    boolean isOpen(String thing) {
        return rows.stream().anyMatch(row -> row.isOpen() && row.isAbout(thing));
    }

    /** Returns every route that has a row. */
    public Set<String> routes() {
        var routes = new HashSet<String>();
        rows.forEach(row -> routes.add(row.route()));
        return routes;
    }
}
