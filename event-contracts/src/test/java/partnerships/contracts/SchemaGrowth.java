package partnerships.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * Says whether a schema only grew since it was released: a new field that may be absent, a new value of an open enumeration, a new
 * definition. Anything else breaks somebody: what is narrowed, the events that lie in the log; what is widened, the readers who count
 * on it.
 */
final class SchemaGrowth {

    /** What is said to people. */
    private static final Set<String> WORDS = Set.of("$id", "title", "description", "$comment");

    /** What may get further members. */
    private static final Set<String> MAY_GROW = Set.of("properties", "definitions");

    /** What asks nothing of an event. */
    private static final Set<String> MAY_COME =
            Set.of("$id", "title", "description", "$comment", "examples", "properties", "definitions");

    private final List<String> breaks = new ArrayList<>();

    private SchemaGrowth() {}

    /** Returns one sentence for each thing that breaks a reader or an event of the released version; empty if it only grew. */
    static List<String> breaks(JsonNode released, JsonNode now) {
        var growth = new SchemaGrowth();
        growth.compare("", released, now);
        return List.copyOf(growth.breaks);
    }

    private void compare(String path, JsonNode released, JsonNode now) {
        if (released.isObject() && now.isObject()) {
            keywords(path, released, now);
        } else if (path.endsWith("/examples")) {
            require(texts(now).containsAll(texts(released)), path + " lost a value");
        } else if (path.endsWith("/required") || path.endsWith("/enum")) {
            require(texts(now).equals(texts(released)), path + " changed from " + released + " to " + now);
        } else if (released.isArray() && now.isArray() && released.size() == now.size()) {
            for (int i = 0; i < released.size(); i++) {
                compare(path + "/" + i, released.get(i), now.get(i));
            }
        } else {
            require(released.equals(now), path + " changed from " + released + " to " + now);
        }
    }

    private void keywords(String path, JsonNode released, JsonNode now) {
        boolean named = MAY_GROW.stream().anyMatch(keyword -> path.endsWith("/" + keyword));
        for (String name : released.propertyNames()) {
            if (!named && WORDS.contains(name)) {
                continue;
            }
            if (now.has(name)) {
                compare(path + "/" + name, released.path(name), now.path(name));
            } else {
                breaks.add(path + "/" + name + " is gone");
            }
        }
        for (String name : now.propertyNames()) {
            require(named || released.has(name) || MAY_COME.contains(name), path + "/" + name + " was not there");
        }
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            breaks.add(otherwise);
        }
    }

    private static Set<String> texts(JsonNode array) {
        var texts = new TreeSet<String>();
        array.forEach(each -> texts.add(each.toString()));
        return texts;
    }
}
