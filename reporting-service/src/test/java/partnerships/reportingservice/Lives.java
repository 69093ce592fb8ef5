package partnerships.reportingservice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import partnerships.history.HistoryEvent;
import partnerships.rows.messaging.Samples;
import partnerships.rows.messaging.Samples.Sample;

/** Made-up lives of aggregates: any golden samples of one kind, one after the other. Folds must bear every order of facts. */
final class Lives {

    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

    private Lives() {}

    /** Returns the events of so many aggregates, by subject and then by number. */
    static List<HistoryEvent> of(Random random, int subjects) {
        Map<String, List<Sample>> byKind = Samples.all().stream()
                .collect(Collectors.groupingBy(
                        sample -> event("any", 1, sample).kind(), TreeMap::new, Collectors.toList()));
        List<List<Sample>> kinds = List.copyOf(byKind.values());
        List<HistoryEvent> events = new ArrayList<>();
        for (int i = 0; i < subjects; i++) {
            List<Sample> samples = kinds.get(random.nextInt(kinds.size()));
            String subject = new UUID(random.nextLong(), random.nextLong()).toString();
            for (int seq = 1; seq <= 1 + random.nextInt(8); seq++) {
                events.add(event(subject, seq, samples.get(random.nextInt(samples.size()))));
            }
        }
        return events;
    }

    static HistoryEvent event(String subject, long seq, Sample sample) {
        return event(subject, seq, sample.type(), sample.bytes());
    }

    static HistoryEvent event(String subject, long seq, String type, byte[] bytes) {
        return new HistoryEvent(subject, seq, type, null, MONDAY.plusSeconds(seq), "timer", null, bytes, null);
    }
}
