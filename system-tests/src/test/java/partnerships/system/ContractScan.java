package partnerships.system;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import partnerships.contracts.CloudEvent;
import partnerships.contracts.ReferenceSubscriber;
import partnerships.localrun.kafka.ReceivedRecord;
import partnerships.localrun.kafka.TopicReader;
import partnerships.testkit.events.EventRules;
import partnerships.testkit.rig.TestRig;

/**
 * Holds every event that a service sent to a broker against the published language, and lets the reference subscriber follow:
 * it must have heard each of them, once and in order, whatever was sent again.
 */
final class ContractScan {

    /** What the store's own tests tell: nobody publishes it. */
    private static final String PARCELS = "/parcel-service";

    private final List<String> findings = new ArrayList<>();
    private final Map<String, Integer> eventsOfType = new TreeMap<>();

    /** Reads every event topic of a broker, whatever test it belongs to. */
    ContractScan topicsOf(String bootstrapServers) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
                var reader = new TopicReader(bootstrapServers)) {
            var topics = admin.listTopics().names().get().stream()
                    .filter(EventRules::isEventTopic)
                    .toList();
            var byTopic = new TreeMap<String, List<ReceivedRecord>>();
            reader.readEach(
                    topics,
                    record -> byTopic.computeIfAbsent(record.topic(), _ -> new ArrayList<>())
                            .add(record));
            byTopic.values().forEach(this::events);
        }
        return this;
    }

    private void events(List<ReceivedRecord> records) {
        Map<String, ReceivedRecord> byId = new HashMap<>();
        Map<String, List<Long>> heard = new TreeMap<>();
        Set<String> toldByTests = new HashSet<>();
        var subscriber = new ReferenceSubscriber(event ->
                heard.computeIfAbsent(event.subject(), _ -> new ArrayList<>()).add(event.sequence()));
        for (ReceivedRecord record : records) {
            if (record.headers().containsKey(TestRig.SENT_BY_A_TEST)) {
                toldByTests.add(String.valueOf(record.key()));
            } else if (!record.event().text(CloudEvent.SOURCE).equals(Optional.of(PARCELS))) {
                event(record, byId, subscriber);
            }
        }
        byId.values().stream()
                .map(ReceivedRecord::event)
                .filter(event -> !toldByTests.contains(event.subject()))
                .filter(event -> !heard.getOrDefault(event.subject(), List.of()).contains(event.sequence()))
                .forEach(event -> findings.add(event.id() + " never reached the reference subscriber"));
    }

    private void event(ReceivedRecord record, Map<String, ReceivedRecord> byId, ReferenceSubscriber subscriber) {
        var violations = EventRules.violations(record);
        findings.addAll(violations);
        if (!violations.isEmpty()) {
            return;
        }
        var event = record.event();
        eventsOfType.merge(event.type(), 1, Integer::sum);
        subscriber.on(event);
        var first = byId.putIfAbsent(event.id(), record);
        if (first != null && !sameAs(first, record)) {
            findings.add(event.id() + " was told again, and otherwise");
        }
    }

    private static boolean sameAs(ReceivedRecord first, ReceivedRecord again) {
        return Arrays.equals(first.value(), again.value())
                && first.headers().keySet().equals(again.headers().keySet())
                && first.headers().entrySet().stream()
                        .allMatch(header ->
                                Arrays.equals(header.getValue(), again.headers().get(header.getKey())));
    }

    /** Returns one sentence per violation. */
    List<String> findings() {
        return List.copyOf(findings);
    }

    /** Returns how many events of each type were right. */
    Map<String, Integer> eventsOfType() {
        return Map.copyOf(eventsOfType);
    }
}
