package partnerships.agreement.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import partnerships.defaults.web.Invalid;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where a fact stands in the JSON of an agreement's content. Members of lists are named by their own id where they have one
 * ({@code parties.bed}, {@code committees.coordination}), else by their place from 0 ({@code objectives.0}).
 */
final class FactPath {

    private static final Map<String, String> IDS =
            Map.of("parties", "organisation", "committees", "clause", "commitments", "clause");

    private final List<String> steps;

    FactPath(String path) {
        steps = List.of(path.split("\\."));
    }

    /** Returns what stands there; empty if nothing does. */
    Optional<JsonNode> in(ObjectNode content) {
        return container(content).flatMap(parent -> child(parent, steps.size() - 1));
    }

    /**
     * Puts a value there, or takes it away.
     *
     * @throws Invalid {@code UNKNOWN_PATH} if there is no such place
     */
    void put(ObjectNode content, @Nullable JsonNode value) {
        var last = steps.getLast();
        switch (container(content).orElseThrow(FactPath::unknown)) {
            case ObjectNode parent when value == null || value.isNull() -> parent.remove(last);
            case ObjectNode parent -> parent.set(last, value);
            case ArrayNode members when value != null -> members.set(place(members, steps.size() - 1), value);
            default -> throw unknown();
        }
    }

    private Optional<JsonNode> container(ObjectNode content) {
        Optional<JsonNode> node = Optional.of(content);
        for (int step = 0; step < steps.size() - 1; step++) {
            int next = step;
            node = node.flatMap(parent -> child(parent, next));
        }
        return node;
    }

    private Optional<JsonNode> child(JsonNode parent, int step) {
        return parent instanceof ArrayNode members
                ? members.optional(indexOf(members, step))
                : parent.optional(steps.get(step));
    }

    private int place(ArrayNode members, int step) {
        int place = indexOf(members, step);
        if (place < 0 || place >= members.size()) {
            throw unknown();
        }
        return place;
    }

    private int indexOf(ArrayNode members, int step) {
        var name = steps.get(step);
        var id = IDS.get(steps.get(step - 1));
        if (id != null) {
            return IntStream.range(0, members.size())
                    .filter(index -> members.get(index).path(id).asString().equals(name))
                    .findFirst()
                    .orElse(-1);
        }
        return name.matches("[0-9]{1,4}") ? Integer.parseInt(name) : -1;
    }

    private static Invalid unknown() {
        return new Invalid("path", "UNKNOWN_PATH", "names no place in this agreement");
    }
}
