package partnerships.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.GenericMessage;
import partnerships.contracts.CloudEvent;
import partnerships.contracts.CommitteeEvents.CommitteeEstablished;
import partnerships.contracts.EventJson;
import partnerships.contracts.MeetingEvents.MeetingCancelled;
import partnerships.contracts.MeetingEvents.MeetingConvened;
import partnerships.contracts.MeetingEvents.MeetingHeld;
import partnerships.contracts.MeetingEvents.MeetingRescheduled;
import partnerships.contracts.MeetingEvents.MeetingScheduled;

/** What committee-service tells of one committee and two of its meetings, in an order and at times that follow from chance. */
final class CommitteeLog {

    static final String MEMBER = "RCS/PRESIDENT";
    static final String SECRETARY = "RCS/SECRETARY";

    private static final String COMMITTEE = "committee";

    /** @param recordedAt when it is on the topic */
    record Entry(Instant recordedAt, Message<byte[]> message) {}

    private final Random random;
    private final Instant begin;
    private final List<Entry> records = new ArrayList<>();

    CommitteeLog(Random random, Instant begin) {
        this.random = random;
        this.begin = begin;
    }

    List<Entry> write() {
        tell(COMMITTEE, 1, CommitteeEstablished.TYPE, begin.plus(someHours(200)), established());
        for (String meeting : List.of("meeting-1", "meeting-2")) {
            write(meeting);
        }
        records.sort(Comparator.comparing(Entry::recordedAt));
        for (int repeats = random.nextInt(4); repeats > 0; repeats--) {
            Entry again = records.get(random.nextInt(records.size()));
            Instant later = records.getLast().recordedAt();
            records.add(new Entry(later, again.message()));
        }
        return records;
    }

    private void write(String meeting) {
        Instant recorded = begin.plus(someHours(48));
        Instant start = recorded.plus(Duration.ofDays(2L + random.nextInt(45)));
        int seq = 1;
        tell(meeting, seq++, MeetingScheduled.TYPE, recorded, scheduled(meeting, start, 1));
        if (random.nextInt(5) > 0) {
            recorded = recorded.plus(someHours(100));
            tell(meeting, seq++, MeetingConvened.TYPE, recorded, scheduled(meeting, start, 1));
        }
        tell(meeting, seq++, "partnership.meeting.NobodyKnows.v1", recorded, Map.of());
        if (random.nextBoolean()) {
            recorded = recorded.plus(someHours(200));
            start = start.plus(Duration.ofDays(random.nextInt(10)));
            tell(meeting, seq++, MeetingRescheduled.TYPE, recorded, scheduled(meeting, start, 2));
        }
        switch (random.nextInt(3)) {
            case 0 -> tell(meeting, seq, MeetingCancelled.TYPE, recorded.plus(someHours(300)), cancelled(meeting));
            case 1 ->
                tell(meeting, seq, MeetingHeld.TYPE, later(recorded, start.plus(someHours(72))), held(meeting, start));
            default -> {}
        }
    }

    /** What was told last was told before: a meeting can be convened on paper after it began. */
    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private Duration someHours(int most) {
        return Duration.ofMinutes(random.nextInt(most * 60));
    }

    private void tell(String subject, int seq, String type, Instant recordedAt, Map<String, Object> data) {
        String id = subject + "@" + seq;
        Map<String, Object> headers = Map.of(
                CloudEvent.ID,
                id,
                CloudEvent.SUBJECT,
                subject,
                CloudEvent.SEQUENCE,
                "%010d".formatted(seq),
                CloudEvent.TYPE,
                type,
                KafkaHeaders.RECEIVED_KEY,
                subject,
                CloudEvent.RECORDED_TIME,
                recordedAt.toString());
        records.add(new Entry(recordedAt, new GenericMessage<>(EventJson.write(data), headers)));
    }

    private static Map<String, Object> established() {
        return Map.of(
                "committeeId",
                COMMITTEE,
                "agreementId",
                "agreement",
                "agreementReference",
                "A-1",
                "name",
                Map.of("fr", "Comité"),
                "noticeDays",
                15,
                "seats",
                List.of(
                        Map.of("post", MEMBER, "organisation", "o", "role", "CHAIR", "substitutes", List.of()),
                        Map.of("post", SECRETARY, "organisation", "o", "role", "SECRETARY", "substitutes", List.of())));
    }

    private static Map<String, Object> meeting(String meeting) {
        var data = new HashMap<String, Object>();
        data.put("meetingId", meeting);
        data.put("committeeId", COMMITTEE);
        data.put("agreementIds", List.of("agreement"));
        data.put("reference", "R-" + meeting);
        return data;
    }

    private static Map<String, Object> scheduled(String meeting, Instant start, int version) {
        var data = meeting(meeting);
        var local = LocalDateTime.parse(start.toString().substring(0, 19));
        data.put("scheduleVersion", version);
        data.put("calendarSequence", version - 1);
        data.put("agenda", List.of("one thing"));
        data.put("posts", List.of());
        data.put("expectedSeats", List.of(Map.of("post", MEMBER, "organisation", "o", "role", "CHAIR")));
        data.put(
                "schedule",
                Map.of(
                        "localStart",
                        local,
                        "localEnd",
                        local.plusHours(2),
                        "zone",
                        "UTC",
                        "start",
                        start,
                        "end",
                        start.plus(Duration.ofHours(2)),
                        "tzdbVersion",
                        "2026c"));
        return data;
    }

    private static Map<String, Object> cancelled(String meeting) {
        var data = meeting(meeting);
        data.put("calendarSequence", 5);
        return data;
    }

    private static Map<String, Object> held(String meeting, Instant start) {
        var data = meeting(meeting);
        data.put("heldOn", start.toString().substring(0, 10));
        return data;
    }
}
