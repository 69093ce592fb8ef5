package partnerships.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import partnerships.contracts.AgreementEvents;
import partnerships.contracts.CommitteeEvents;
import partnerships.contracts.MeetingEvents;
import partnerships.contracts.NotificationEvents;
import partnerships.contracts.ReminderEvents;
import partnerships.localrun.kafka.EventLine;
import partnerships.localrun.kafka.ReceivedRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Events in the words of those whom they concern; remembers what things are called. */
final class Story {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int TO_THE_MINUTE = "yyyy-MM-ddTHH:mm".length();

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> mails = new HashMap<>();

    /** Returns what an event means, with the time at which it was true; nothing for what only prepares something. */
    Optional<String> line(ReceivedRecord record) {
        JsonNode data = JSON.readTree(record.value());
        return words(record.event().type(), data)
                .map(words -> "%s  %s"
                        .formatted(
                                record.event()
                                        .time()
                                        .map(time -> time.toString()
                                                .substring(0, TO_THE_MINUTE)
                                                .replace('T', ' '))
                                        .orElse("(when?)         "),
                                words));
    }

    private Optional<String> words(String type, JsonNode data) {
        return switch (type) {
            case AgreementEvents.AgreementSigned.TYPE -> named(data, "agreementId", "reference", "");
            case CommitteeEvents.CommitteeEstablished.TYPE ->
                named(data, "committeeId", "agreementReference", "'s committee " + text(data, "clause"));
            case MeetingEvents.MeetingScheduled.TYPE -> named(data, "meetingId", "reference", "");
            case AgreementEvents.AgreementEnteredIntoForce.TYPE -> of(data, "agreementId", "entered into force");
            case AgreementEvents.AgreementExpired.TYPE ->
                of(data, "agreementId", "expired; its last day was " + text(data, "endedOn"));
            case CommitteeEvents.CommitteeDissolved.TYPE -> of(data, "committeeId", "dissolved");
            case CommitteeEvents.CadenceWindowOpened.TYPE ->
                of(data, "committeeId", "must meet %s times %s".formatted(text(data, "required"), days(data)));
            case CommitteeEvents.CadenceWindowBreached.TYPE ->
                of(
                        data,
                        "committeeId",
                        "met %s of %s times %s: breached"
                                .formatted(text(data, "held"), text(data, "required"), days(data)));
            case CommitteeEvents.CadenceWindowSatisfied.TYPE ->
                of(data, "committeeId", "met often enough %s".formatted(days(data)));
            case MeetingEvents.MeetingOutcomeMissing.TYPE -> of(data, "meetingId", "nobody has said how it went");
            case ReminderEvents.ReminderExpired.TYPE ->
                Optional.of("reminder %s of %s useless by now: %s"
                        .formatted(text(data, "rule"), text(data, "dueAt"), text(data, "reason")));
            case ReminderEvents.ReminderPlanned.TYPE, ReminderEvents.ReminderFired.TYPE -> Optional.empty();
            case NotificationEvents.NotificationQueued.TYPE -> queued(data);
            case NotificationEvents.NotificationSent.TYPE -> Optional.of(letter(data) + ": sent");
            case NotificationEvents.NotificationSuppressed.TYPE ->
                Optional.of("%s: not sent, %s".formatted(letter(data), text(data, "reasonCode")));
            case NotificationEvents.NotificationFailed.TYPE -> Optional.of(letter(data) + ": could not be sent");
            default -> Optional.empty();
        };
    }

    private Optional<String> named(JsonNode data, String id, String name, String part) {
        names.put(text(data, id), text(data, name) + part);
        return Optional.empty();
    }

    private Optional<String> queued(JsonNode data) {
        mails.put(text(data, "notificationId"), "reminder %s to %s".formatted(text(data, "rule"), text(data, "post")));
        return Optional.empty();
    }

    private Optional<String> of(JsonNode data, String id, String happened) {
        return Optional.of(names.getOrDefault(text(data, id), text(data, id)) + ": " + happened);
    }

    private String letter(JsonNode data) {
        return mails.getOrDefault(text(data, "notificationId"), "a message");
    }

    private static String days(JsonNode data) {
        return "from %s to %s".formatted(text(data, "from"), text(data, "to"));
    }

    private static String text(JsonNode data, String field) {
        return data.path(field).asString("");
    }

    /** Returns how often each kind of thing happened. */
    static String counts(List<ReceivedRecord> records) {
        return records.stream()
                .collect(Collectors.groupingBy(
                        record -> EventLine.shortType(record.event().type()), TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(kind -> "%4d × %s".formatted(kind.getValue(), kind.getKey()))
                .collect(Collectors.joining("\n"));
    }
}
