package partnerships.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import partnerships.contracts.AgreementEvents;
import partnerships.contracts.CommitteeEvents;
import partnerships.contracts.ReminderEvents;
import partnerships.localrun.kafka.ReceivedRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is going to fall due, as far as the events say: steps of plans, ends of windows and of agreements. A day ends in some zone or
 * other; the morning after it is over in all of them that matter here.
 */
final class DueTimes {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MORNING = 3;

    private final Map<String, List<Instant>> bySubject = new HashMap<>();
    private int read;

    /**
     * Returns the first that comes after an instant.
     *
     * @param events all so far, in the order in which the broker took them; what was read before is not read again
     */
    Optional<Instant> after(Instant now, List<ReceivedRecord> events) {
        events.subList(Math.min(read, events.size()), events.size()).forEach(this::learn);
        read = events.size();
        return bySubject.values().stream()
                .flatMap(List::stream)
                .filter(now::isBefore)
                .min(Instant::compareTo);
    }

    private void learn(ReceivedRecord record) {
        JsonNode data = JSON.readTree(record.value());
        switch (record.event().type()) {
            case ReminderEvents.ReminderPlanned.TYPE -> bySubject.put(text(data, "planId"), steps(data));
            case ReminderEvents.ReminderCancelled.TYPE -> bySubject.remove(text(data, "planId"));
            case CommitteeEvents.CadenceWindowOpened.TYPE,
                    CommitteeEvents.CadenceWindowSatisfied.TYPE,
                    CommitteeEvents.CadenceWindowBreached.TYPE ->
                bySubject.put(text(data, "committeeId"), List.of(dayAfter(data.path("to"))));
            case AgreementEvents.AgreementSigned.TYPE -> bySubject.put(text(data, "agreementId"), term(data));
            case AgreementEvents.AgreementFactCorrected.TYPE ->
                bySubject.put(text(data, "agreementId"), term(data.path("content")));
            case AgreementEvents.AgreementRenewed.TYPE ->
                bySubject.put(text(data, "agreementId"), List.of(dayAfter(data.path("to"))));
            default -> {}
        }
    }

    private static List<Instant> steps(JsonNode data) {
        return data.path("steps")
                .valueStream()
                .filter(step -> text(step, "state").equals("WAITING"))
                .map(step -> Instant.parse(text(step, "dueAt")))
                .toList();
    }

    private static List<Instant> term(JsonNode data) {
        return Stream.of("from", "to")
                .map(bound -> data.path("term").path(bound))
                .filter(date -> date.path("value").asString("").length() == "yyyy-MM-dd".length())
                .map(date -> dayAfter(date.path("value")))
                .toList();
    }

    private static Instant dayAfter(JsonNode day) {
        return LocalDate.parse(day.asString()).plusDays(1).atTime(MORNING, 0).toInstant(ZoneOffset.UTC);
    }

    private static String text(JsonNode data, String field) {
        return data.path(field).asString();
    }
}
