package partnerships.localrun.kafka;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import partnerships.contracts.CloudEvent;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An event in a line that a person reads. */
public final class EventLine {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int SHORT_ID = 8;
    private static final int LONGEST_VALUE = 48;
    private static final int FACTS = 4;
    private static final List<String> SHOWN = List.of(
            "reference",
            "clause",
            "post",
            "windowId",
            "localStart",
            "from",
            "to",
            "state",
            "rule",
            "channel",
            "recipient",
            "heldOn",
            "reason",
            "reasonCode",
            "path",
            "scheduleVersion",
            "signedOn",
            "effectiveOn");

    private EventLine() {}

    /** Returns when it was recorded, what happened to whom, its number there, and a few of its values. */
    public static String of(ReceivedRecord record) {
        try {
            var event = record.event();
            return "%s  %-13s %-28s #%-3d %s  %s"
                    .formatted(
                            event.recordedTime().toString().substring(0, 19).replace('T', ' '),
                            area(record.topic()),
                            shortType(event.type()),
                            event.sequence(),
                            shortId(event.subject()),
                            facts(record))
                    .stripTrailing();
        } catch (CloudEvent.Malformed e) {
            return "%s  %s/%d@%d: no event of ours (%s)"
                    .formatted(
                            "                   ", record.topic(), record.partition(), record.offset(), e.getMessage());
        }
    }

    /** Returns where it lies, all headers and the whole data. */
    public static String whole(ReceivedRecord record) {
        String headers = record.headers().entrySet().stream()
                .map(header ->
                        "  %s: %s%n".formatted(header.getKey(), new String(header.getValue(), StandardCharsets.UTF_8)))
                .collect(Collectors.joining());
        return "%s/%d@%d%n%s  %s%n"
                .formatted(record.topic(), record.partition(), record.offset(), headers, record.text());
    }

    /** Returns a type's name without its family and version. */
    public static String shortType(String type) {
        String name = type.replaceFirst("\\.v\\d+$", "");
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String area(String topic) {
        return topic.replaceFirst("^.*partnership\\.", "").replaceFirst("\\.v\\d+$", "");
    }

    private static String shortId(String id) {
        return id.length() > SHORT_ID ? id.substring(0, SHORT_ID) : id;
    }

    private static String facts(ReceivedRecord record) {
        try {
            JsonNode data = JSON.readTree(record.value());
            var all = data.has("content") ? data.path("content") : data;
            return SHOWN.stream()
                    .filter(name ->
                            all.path(name).isValueNode() && !all.path(name).isNull())
                    .limit(FACTS)
                    .map(name -> name + "=" + brief(all.path(name).asString()))
                    .collect(Collectors.joining(" "));
        } catch (JacksonException e) {
            return "(unreadable data)";
        }
    }

    private static String brief(String value) {
        return value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value;
    }
}
