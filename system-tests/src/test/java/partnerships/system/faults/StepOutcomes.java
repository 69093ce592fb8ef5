package partnerships.system.faults;

import java.util.ArrayList;
import java.util.List;
import partnerships.contracts.ReminderEvents;
import partnerships.localrun.kafka.ReceivedRecord;
import tools.jackson.databind.JsonNode;

/** What became of the steps of plans, by what the topic says. */
final class StepOutcomes {

    private StepOutcomes() {}

    /** Returns each step that came to an end, as often as it did. */
    static List<String> in(List<ReceivedRecord> records) {
        var outcomes = new ArrayList<String>();
        for (String type : List.of(ReminderEvents.ReminderFired.TYPE, ReminderEvents.ReminderExpired.TYPE)) {
            Events.data(records, type)
                    .forEach(step -> outcomes.add(name(step, step.path("rule").asString())));
        }
        Events.data(records, ReminderEvents.ReminderFired.TYPE)
                .forEach(step -> step.path("merged").forEach(rule -> outcomes.add(name(step, rule.asString()))));
        for (String type : List.of(ReminderEvents.ReminderCancelled.TYPE, ReminderEvents.ReminderSuperseded.TYPE)) {
            Events.data(records, type)
                    .forEach(steps -> steps.path("rules").forEach(rule -> outcomes.add(name(steps, rule.asString()))));
        }
        return outcomes;
    }

    /** Returns what a step is called here. */
    static String name(JsonNode data, String rule) {
        return "%s v%s %s"
                .formatted(
                        data.path("planId").asString(),
                        data.path("scheduleVersion").asString(),
                        rule);
    }
}
