package partnerships.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import partnerships.system.RunningService;
import tools.jackson.databind.JsonNode;

/** What staff asks of the services over HTTP. Bodies have single quotes for double ones. */
final class Staff {

    static final String AGREEMENTS = "agreement-service";
    static final String COMMITTEES = "committee-service";
    static final String NOTIFICATIONS = "notification-service";
    static final String REPORTS = "reporting-service";

    private final Stage stage;

    Staff(Stage stage) {
        this.stage = stage;
    }

    JsonNode get(String module, String path) {
        return get(stage.service(module), path);
    }

    JsonNode get(RunningService service, String path) {
        return good(service.get(path, token()));
    }

    void put(String module, String path, String body) {
        good(stage.service(module).send("PUT", path, token(), Map.of(), json(body)));
    }

    JsonNode create(String module, String path, String body) {
        return create(stage.service(module), path, body);
    }

    JsonNode create(RunningService service, String path, String body) {
        return good(service.send("POST", path, token(), Map.of(), json(body)));
    }

    /** Gives a command to what stands at a path, as it stands now. */
    JsonNode change(RunningService service, String path, String verb, String body) {
        return change(
                service, path, verb, body, get(service, path).path("version").asLong());
    }

    JsonNode change(RunningService service, String path, String verb, String body, long version) {
        var seen = Map.of("If-Match", "\"" + version + "\"");
        return good(service.send("POST", path + "/" + verb, token(), seen, json(body)));
    }

    JsonNode change(String module, String path, String verb, String body) {
        return change(stage.service(module), path, verb, body);
    }

    /** Returns a reference of an agreement that no other has. */
    static String reference(String beginning) {
        return beginning + "-" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
    }

    private static JsonNode good(RunningService.Answer answer) {
        assertThat(answer.status() / 100).as(answer.text()).isEqualTo(2);
        return answer.text().isBlank() ? tools.jackson.databind.node.MissingNode.getInstance() : answer.json();
    }

    private static String json(String singleQuoted) {
        return singleQuoted.replace('\'', '"');
    }

    private static String token() {
        return Servers.tokens()
                .token(
                        "staff",
                        "agreements:read",
                        "agreements:write",
                        "committees:read",
                        "committees:write",
                        "notifications:read",
                        "notifications:write",
                        "reports:read");
    }
}
