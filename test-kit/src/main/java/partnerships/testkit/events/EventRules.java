package partnerships.testkit.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.networknt.schema.Error;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import partnerships.contracts.CloudEvent;
import partnerships.contracts.Topics;
import partnerships.localrun.kafka.ReceivedRecord;
import tools.jackson.databind.json.JsonMapper;

/** What every event on a topic must be: its headers, its key, its publisher, and data that fit the schema of its type. */
public final class EventRules {

    /** No event may be larger, headers included. */
    private static final int MOST_BYTES = 256 * 1024;

    /** Who publishes what where: topic, publisher, and the kinds of aggregates in the types. */
    private enum Published {
        AGREEMENTS(Topics.AGREEMENTS, "/agreement-service", "agreement|commitment|organisation|operation"),
        COMMITTEES(Topics.COMMITTEES, "/committee-service", "committee|meeting|post|operation"),
        NOTIFICATIONS(Topics.NOTIFICATIONS, "/notification-service", "reminder|notification|operation");

        private final String topic;
        private final String publisher;
        private final Pattern types;

        Published(String topic, String publisher, String kinds) {
            this.topic = topic;
            this.publisher = publisher;
            this.types = Pattern.compile("partnership\\.(" + kinds + ")\\.[A-Za-z]+\\.v1");
        }
    }

    private static final Pattern SUBJECT = Pattern.compile("[^.$@]+");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ReceivedRecord record;
    private final Map<String, String> headers = new TreeMap<>();
    private final List<String> violations = new ArrayList<>();

    private EventRules(ReceivedRecord record) {
        this.record = record;
        record.headers().forEach((name, value) -> headers.put(name, new String(value, UTF_8)));
    }

    /** Returns whether events lie on the topic, whatever stands before its declared name; dead letters are none. */
    public static boolean isEventTopic(String topic) {
        for (var known : Published.values()) {
            if (topic.endsWith(known.topic)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether events of the type are published on the topic. */
    static boolean isPublishedOn(String topic, String type) {
        for (var known : Published.values()) {
            if (topic.endsWith(known.topic)) {
                return known.types.matcher(type).matches();
            }
        }
        return false;
    }

    /**
     * Says in what a record is not the event that it ought to be.
     *
     * @param record from an event topic
     * @return one sentence per violation, none of which repeats data; empty if it is right
     */
    public static List<String> violations(ReceivedRecord record) {
        var rules = new EventRules(record);
        rules.envelope();
        rules.identity();
        rules.publisher();
        rules.times();
        rules.data();
        return rules.violations.stream()
                .map(violation -> "%s/%d@%d %s: %s"
                        .formatted(
                                record.topic(),
                                record.partition(),
                                record.offset(),
                                rules.header(CloudEvent.TYPE),
                                violation))
                .toList();
    }

    private void envelope() {
        Schemas.envelope(JSON.valueToTree(headers)).stream()
                .map(Error::toString)
                .forEach(violations::add);
    }

    private void identity() {
        String subject = header(CloudEvent.SUBJECT);
        check(Objects.equals(record.key(), subject), "the key is not the subject");
        check(SUBJECT.matcher(subject).matches(), "the subject has a character that is none of a subject's");
        String sequence = header(CloudEvent.SEQUENCE).replaceFirst("^0+", "");
        check(header(CloudEvent.ID).equals(subject + "@" + sequence), "ce_id is not subject@sequence");
        check(
                header(CloudEvent.DATA_SCHEMA).equals(CloudEvent.SCHEMA_BASE + header(CloudEvent.TYPE)),
                "ce_dataschema is not the type's");
    }

    private void publisher() {
        for (var known : Published.values()) {
            if (record.topic().endsWith(known.topic)) {
                check(header(CloudEvent.SOURCE).equals(known.publisher), "published by " + header(CloudEvent.SOURCE));
                check(isPublishedOn(known.topic, header(CloudEvent.TYPE)), "published on another's topic");
            }
        }
    }

    private void times() {
        for (var name : List.of(CloudEvent.TIME, CloudEvent.RECORDED_TIME, CloudEvent.EXPIRY_TIME)) {
            String time = headers.get(name);
            check(time == null || isInstant(time), name + " is no instant");
        }
    }

    private void data() {
        int bytes = record.value().length
                + headers.entrySet().stream()
                        .mapToInt(header ->
                                header.getKey().length() + header.getValue().length())
                        .sum();
        check(bytes <= MOST_BYTES, "has " + bytes + " bytes");
        try {
            violations.addAll(Schemas.violations(header(CloudEvent.TYPE), record.value()));
        } catch (RuntimeException e) {
            violations.add("there is no schema of its type, or it is no JSON");
        }
    }

    private static boolean isInstant(String time) {
        try {
            return Instant.parse(time).toString().equals(time);
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private String header(String name) {
        return headers.getOrDefault(name, "");
    }

    private void check(boolean holds, String otherwise) {
        if (!holds) {
            violations.add(otherwise);
        }
    }
}
