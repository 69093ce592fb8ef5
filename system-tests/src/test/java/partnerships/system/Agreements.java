package partnerships.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import partnerships.testkit.rig.TestRig;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Records agreements through the public API as staff would, from the demo's own files. */
final class Agreements {

    private static final Path DEMO = Path.of("..", "demo", "src", "main", "resources", "demo");

    private final TestRig rig;
    private final String staff;

    Agreements(TestRig rig) {
        this.rig = rig;
        this.staff = tokenOf("staff");
    }

    void enterOrganisations(RunningService service) throws IOException {
        for (String id : List.of("rcs", "lsh")) {
            String body = Files.readString(DEMO.resolve("organisations/" + id + ".json"));
            var answer = service.send("PUT", "/v1/organisations/" + id, staff, Map.of(), body);
            assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
        }
    }

    /** Records the cooperation with Laâyoune – Sakia El Hamra, which has two committees, under another reference. */
    void recordSigned(RunningService service, String reference) throws IOException {
        var answer = trySigned(service, reference);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    /** The same, whatever comes of it; status 0 means that no answer came. */
    RunningService.Answer trySigned(RunningService service, String reference) throws IOException {
        return trySigned(service, reference, "staff", Map.of());
    }

    /** The same again under a key, by anybody. */
    RunningService.Answer trySigned(RunningService service, String reference, String sub, Map<String, String> headers)
            throws IOException {
        var body = (ObjectNode) JsonMapper.shared().readTree(Files.readString(DEMO.resolve("agreements/lsh.json")));
        body.put("reference", reference);
        return service.send("POST", "/v1/agreements/signed", tokenOf(sub), headers, body.toString());
    }

    /** Gives it another title, whatever comes of it. */
    RunningService.Answer tryCorrecting(
            RunningService service, String id, String title, String sub, Map<String, String> headers) {
        var body = """
                {"path": "title", "value": {"fr": "%s"}, "source": {"document": "minutes"}}""".formatted(title);
        return service.send("POST", "/v1/agreements/" + id + "/correct-fact", tokenOf(sub), headers, body);
    }

    /** Returns the version of an agreement. */
    long versionOf(RunningService service, String id) {
        return service.get("/v1/agreements/" + id, tokenOf("staff"))
                .json()
                .path("version")
                .asLong();
    }

    private String tokenOf(String sub) {
        return rig.tokens().token(sub, "agreements:read", "agreements:write", "committees:read", "reports:read");
    }

    String idOf(RunningService service, String reference) {
        var found = service.get("/v1/agreements?reference=" + reference, staff);
        assertThat(found.status()).as(found.text()).isEqualTo(200);
        return found.json().path("items").path(0).path("id").asString();
    }

    List<JsonNode> committeesOf(RunningService service, String agreementId) {
        return items(service.get("/v1/committees?agreementId=" + agreementId, staff));
    }

    List<JsonNode> reported(RunningService reporting) {
        return items(reporting.get("/v1/agreements?limit=200", staff));
    }

    private static List<JsonNode> items(RunningService.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        var items = new ArrayList<JsonNode>();
        answer.json().path("items").forEach(items::add);
        return items;
    }
}
