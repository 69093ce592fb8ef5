package partnerships.localrun.supervisor;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A line of a log in a form that a person reads. */
public final class LogLine {

    private static final JsonMapper JSON = new JsonMapper();

    private LogLine() {}

    /** Returns a structured line as time, level, logger and message; any other line as it is. */
    public static String readable(String line) {
        if (!line.startsWith("{")) {
            return line;
        }
        try {
            var entry = JSON.readTree(line);
            var logger = text(entry, "logger_name", "/log/logger");
            String failure = text(entry, "stack_trace", "/error/stack_trace");
            return "%s %-5s %s: %s%s"
                    .formatted(
                            text(entry, "@timestamp", "/@timestamp"),
                            text(entry, "level", "/log/level"),
                            logger.substring(logger.lastIndexOf('.') + 1),
                            text(entry, "message", "/message"),
                            failure.isEmpty() ? "" : "\n" + failure);
        } catch (JacksonException e) {
            return line;
        }
    }

    private static String text(JsonNode entry, String name, String pointer) {
        return entry.path(name).isString()
                ? entry.path(name).asString()
                : entry.at(pointer).asString("");
    }
}
