package partnerships.testkit.requests;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Bodies that nobody means well with, made from a good one: in every place what must not stand there, and the whole as what no body
 * may be. Each must be refused as what it is, within two seconds.
 */
public final class HostileBodies {

    /** What the issue allows an answer to take. */
    private static final Duration LIMIT = Duration.ofSeconds(2);

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> UNDECLARED = List.of(
            "_id",
            "recordedAt",
            "version",
            "status",
            "state",
            "seen",
            "commands",
            "outbox",
            "deadline",
            "job",
            "$set",
            "$where",
            "a.b",
            "@class",
            "__proto__");
    private static final int DEEP = 10_000;
    private static final int MEGABYTE = 1_000_000;
    private static final Pattern DATE = Pattern.compile("[0-9]{4}(-[0-9]{2}){1,2}(T.*)?");
    private static final Pattern ZONE = Pattern.compile("(Africa|Europe)/[A-Za-z_]+");
    private static final Pattern VERSION = Pattern.compile("it is at version ([0-9]+)");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    /** Stands where raw text is put afterwards, since no tree can hold it. */
    private static final String HERE = "@here@";

    private final WireClient client;

    public HostileBodies(int port) {
        this.client = new WireClient(port);
    }

    /** A body, under a name that says what is wrong with it and where. */
    private record Hostile(String name, String text) {}

    /**
     * Sends all that can be made of a body.
     *
     * @param token of a caller who may make the request
     * @return what was not refused as it must be, with how it was answered; empty if all is well
     */
    public Map<String, String> wronglyAnswered(String method, String path, String token, String body) {
        var wrong = new LinkedHashMap<String, String>();
        madeOf(body, (name, hostile) -> {
            var answer = atItsVersion(method, path, token, hostile);
            var fault = (isRefused(answer) ? "" : "is answered " + answer.status() + " " + answer.body())
                    + (answer.took().compareTo(LIMIT) > 0 ? " after " + answer.took() : "")
                    + Manners.faults(answer);
            if (!fault.isEmpty()) {
                wrong.put(name, fault);
            }
        });
        return wrong;
    }

    /** Some values can be judged only beside what is stored, and the version that the caller has seen comes before that. */
    private WireClient.Answer atItsVersion(String method, String path, String token, String body) {
        var answer = client.ask(method, path, token, body);
        var version = VERSION.matcher(answer.body());
        return answer.status() == 412 && version.find()
                ? client.ask(method, path, token, body, version.group(1))
                : answer;
    }

    private static boolean isRefused(WireClient.Answer answer) {
        return switch (answer.status()) {
            case 400, 413 -> true;
            case 409 -> answer.body().contains("\"code\":\"DATE_IMPOSSIBLE\"");
            default -> false;
        };
    }

    private static void madeOf(String body, BiConsumer<String, String> use) {
        asAWhole(body).forEach(each -> use.accept(each.name, each.text));
        var seen = new HashSet<String>();
        places(JSON.readTree(body), JsonPointer.empty()).forEach((place, value) -> {
            if (!seen.add(kind(place))) {
                return;
            }
            if (value instanceof ObjectNode) {
                inAnObject(body, place).forEach(each -> use.accept(each.name, each.text));
            }
            insteadOf(value).forEach((name, raw) -> use.accept(name + " at " + place, with(body, place, raw)));
        });
    }

    /** The last two names of a place: what is read by one rule is tried once. */
    private static String kind(JsonPointer place) {
        var names = Arrays.stream(place.toString().split("/"))
                .filter(name -> !name.matches("[0-9]*"))
                .toList();
        return String.join("/", names.subList(Math.max(0, names.size() - 2), names.size()));
    }

    private static List<Hostile> asAWhole(String body) {
        return List.of(
                new Hostile("null", "null"),
                new Hostile("a list", "[" + body + "]"),
                new Hostile("a text", "\"x\""),
                new Hostile("half of it", body.substring(0, body.length() / 2)),
                new Hostile("something behind it", body + "{}"),
                new Hostile("nothing but nesting", "[".repeat(DEEP) + "]".repeat(DEEP)),
                new Hostile("a megabyte of opening brackets", "[".repeat(MEGABYTE)),
                new Hostile("a megabyte of fields", manyFields()),
                new Hostile("more than a megabyte", body + " ".repeat(2 * MEGABYTE)));
    }

    private static String manyFields() {
        var fields = new StringBuilder("{\"f\":0");
        IntStream.range(0, MEGABYTE / 12)
                .forEach(i -> fields.append(",\"f").append(i).append("\":0"));
        return fields.append('}').toString();
    }

    private static Map<JsonPointer, JsonNode> places(JsonNode node, JsonPointer at) {
        var places = new LinkedHashMap<JsonPointer, JsonNode>();
        places.put(at, node);
        switch (node) {
            case ObjectNode object ->
                object.forEachEntry((name, value) -> places.putAll(places(value, at.appendProperty(name))));
            case ArrayNode list ->
                IntStream.range(0, list.size()).forEach(i -> places.putAll(places(list.get(i), at.appendIndex(i))));
            default -> {}
        }
        return places;
    }

    /** Fields that nobody declared: what belongs to the document, operators, class names, and one that is there already. */
    private static List<Hostile> inAnObject(String body, JsonPointer place) {
        var hostile = new ArrayList<Hostile>();
        for (String field : UNDECLARED) {
            var tree = JSON.readTree(body);
            var object = (ObjectNode) tree.at(place);
            if (isByLanguage(object) && LANGUAGE.matcher(field).matches()) {
                continue; // there is a language Job
            }
            object.put(field, "x");
            hostile.add(new Hostile("field " + field + " in " + place, tree.toString()));
        }
        var tree = JSON.readTree(body);
        var object = (ObjectNode) tree.at(place);
        if (!object.isEmpty()) {
            var first = object.propertyNames().iterator().next();
            object.put(HERE, true);
            hostile.add(new Hostile("field twice in " + place, tree.toString().replace(HERE, first)));
        }
        return hostile;
    }

    private static boolean isByLanguage(ObjectNode object) {
        return !object.isEmpty() && object.propertyNames().stream().allMatch(LANGUAGE.asMatchPredicate());
    }

    private static Map<String, String> insteadOf(JsonNode value) {
        var raw = new LinkedHashMap<String, String>();
        raw.put("operator", "{\"$ne\":null}");
        raw.put("script", "{\"$where\":\"sleep(5000)\"}");
        raw.put("class", "{\"@class\":\"java.lang.ProcessBuilder\"}");
        raw.put("nesting", "[".repeat(DEEP) + "]".repeat(DEEP));
        raw.put("number of 10,000 digits", "9".repeat(DEEP));
        raw.put("number beyond every range", "1e999999999");
        if (value.isString()) {
            texts(value.asString(), raw);
        } else if (value.isNumber()) {
            raw.put("no number", "NaN");
            raw.put("a text for a number", "\"1\"");
        } else if (value.isBoolean()) {
            raw.put("a text for a boolean", "\"true\"");
        }
        return raw;
    }

    private static void texts(String good, Map<String, String> raw) {
        raw.put("NUL", "\"" + good + "\\u0000\"");
        raw.put("line end", "\"" + good + "\\r\\nBcc: x\"");
        raw.put("line separator", "\"" + good + "\\u2028\"");
        raw.put("escape", "\"" + good + "\\u001b[31m\"");
        raw.put("right-to-left override", "\"" + good + "\\u202e\"");
        raw.put("isolate without end", "\"" + good + "\\u2067\"");
        raw.put("zero width space", "\"" + good + "\\u200b\"");
        raw.put("byte order mark", "\"\\ufeff" + good + "\"");
        raw.put("soft hyphen", "\"" + good + "\\u00ad\"");
        raw.put("half of a pair", "\"" + good + "\\ud800\"");
        raw.put("a megabyte of text", "\"" + "x".repeat(MEGABYTE) + "\"");
        if (DATE.matcher(good).matches()) {
            for (String date :
                    List.of("+999999999-12-31", "-9999-01-01", "0000-00-00", "2026-02-30", "9999-12-31", "now")) {
                raw.put("date " + date, "\"" + date + good.replaceFirst("^[^T]*", "") + "\"");
            }
        }
        if (ZONE.matcher(good).matches()) {
            for (String zone : List.of("Mars/Base", "../../etc/passwd", "GMT+99", "{}")) {
                raw.put("zone " + zone, "\"" + zone + "\"");
            }
        }
    }

    private static String with(String body, JsonPointer place, String raw) {
        if (place.matches()) {
            return raw;
        }
        var tree = JSON.readTree(body);
        var parent = tree.at(place.head());
        var last = place.last();
        if (parent instanceof ArrayNode list) {
            list.set(last.getMatchingIndex(), HERE);
        } else {
            ((ObjectNode) parent).put(last.getMatchingProperty(), HERE);
        }
        return tree.toString().replace("\"" + HERE + "\"", raw);
    }
}
