package partnerships.reportingservice;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import partnerships.contracts.CloudEvent;
import partnerships.contracts.Topics;
import partnerships.history.HistoryEvent;
import partnerships.testkit.rig.TestRig;

/** Puts events on the topics as their owners' relays do. */
record Publisher(TestRig rig) {

    void send(HistoryEvent event) {
        rig.send(topicOf(event), event.subject(), headers(event), event.bytes());
    }

    void send(Iterable<HistoryEvent> events) {
        events.forEach(this::send);
    }

    static Map<String, byte[]> headers(HistoryEvent event) {
        Map<String, byte[]> headers = new LinkedHashMap<>();
        put(headers, CloudEvent.SPEC_VERSION, "1.0");
        put(headers, CloudEvent.CONTENT_TYPE, "application/json");
        put(headers, CloudEvent.ID, event.id());
        put(headers, CloudEvent.SOURCE, Topics.ownerOf(topicOf(event)).orElseThrow());
        put(headers, CloudEvent.TYPE, event.type());
        put(headers, CloudEvent.SUBJECT, event.subject());
        put(headers, CloudEvent.SEQUENCE, "%010d".formatted(event.seq()));
        put(headers, CloudEvent.RECORDED_TIME, event.recordedAt().toString());
        put(headers, CloudEvent.ACTOR, "timer");
        return headers;
    }

    static String topicOf(HistoryEvent event) {
        return switch (event.kind()) {
            case "agreement", "commitment" -> Topics.AGREEMENTS;
            case "committee", "meeting" -> Topics.COMMITTEES;
            default -> Topics.NOTIFICATIONS;
        };
    }

    private static void put(Map<String, byte[]> headers, String name, String value) {
        headers.put(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
