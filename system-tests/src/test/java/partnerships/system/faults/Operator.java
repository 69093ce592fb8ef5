package partnerships.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import partnerships.system.RunningService;
import partnerships.system.RunningService.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who may operate the services, and nothing else. */
final class Operator {

    private static final String BLOCKED = "/v1/operations/blocked-outboxes";

    private final String token = Servers.tokens().token("operator", "operations");

    /** Replays a parked subject of a consumer, and returns what came of it. */
    JsonNode replay(RunningService service, String consumer, String subject) {
        String body = JsonMapper.shared().writeValueAsString(Map.of("consumer", consumer, "subject", subject));
        return ok(service.send("POST", "/v1/operations/parked-subjects/replay", token, Map.of(), body));
    }

    /** Returns the dead letters of a consumer that are about a subject, in their order. */
    List<JsonNode> letters(RunningService service, String consumer, String subject) {
        return all(service, "/v1/operations/dead-letters/" + consumer).stream()
                .filter(letter -> letter.path("subject").asString("").equals(subject))
                .toList();
    }

    List<JsonNode> blocked(RunningService service) {
        return all(service, BLOCKED);
    }

    /**
     * Decides about a blocked agreement.
     *
     * @param decision {@code retry} or {@code skip}
     * @return whether there was anything to decide
     */
    boolean decide(RunningService service, String agreement, long sequence, String decision) {
        String path = "%s/agreements/%s@%d/%s".formatted(BLOCKED, agreement, sequence, decision);
        return ok(service.send("POST", path, token, Map.of(), "")).path("done").asBoolean();
    }

    private List<JsonNode> all(RunningService service, String path) {
        var items = new ArrayList<JsonNode>();
        String next = "";
        do {
            JsonNode page = ok(service.get(path + "?limit=200" + next, token));
            page.path("items").forEach(items::add);
            next = page.has("next") ? "&next=" + page.path("next").asString() : "";
        } while (!next.isEmpty());
        return items;
    }

    private static JsonNode ok(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }
}
