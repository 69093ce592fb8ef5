package partnerships.notificationservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpMethod;
import partnerships.contracts.Topics;
import partnerships.testkit.openapi.ExampleRequests;
import partnerships.testkit.openapi.OpenApi;
import partnerships.testkit.openapi.OpenApi.Example;
import partnerships.testkit.openapi.OpenApiRules;
import partnerships.testkit.openapi.Readme;
import partnerships.testkit.rig.TestContact;
import tools.jackson.databind.json.JsonMapper;

/** What is answered over HTTP, and to bad input: nothing changes. */
class HttpIT extends RunningService {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "PUT  | /v1/people/p1 | {\"name\": \"x\", \"language\": \"fr\"} | 400 | INVALID",
                "PUT  | /v1/people/p1 | {\"name\": \"x\", \"language\": \"de\", \"zone\": \"Europe/Paris\"} | 400 | INVALID",
                "PUT  | /v1/people/p1 | {\"name\": \"x\", \"language\": \"fr\", \"zone\": \"Mars/Base\"} | 400 | UNKNOWN_ZONE",
                "PUT  | /v1/people/p1 | {\"name\": {\"$ne\": null}, \"language\": \"fr\", \"zone\": \"Europe/Paris\"} | 400 | MALFORMED",
                "PUT  | /v1/people/p1 | {\"name\": \"x\\u000dBcc: y\", \"language\": \"fr\", \"zone\": \"Europe/Paris\"} | 400 | INVALID",
                "PUT  | /v1/people/p1 | {\"name\": \"x\", \"mail\": \"a@b\\u000aBcc:c@d\", \"language\": \"fr\", \"zone\": \"Europe/Paris\"} | 400 | INVALID",
                "PUT  | /v1/people/p1 | {\"name\": \"x\", \"language\": \"fr\", \"zone\": \"Europe/Paris\", \"admin\": true} | 400 | MALFORMED",
                "PUT  | /v1/people/p1 | {\"name\": \"x\", \"mail\": \"a..b@example.org\", \"language\": \"fr\", \"zone\": \"Europe/Paris\"} | 400 | INVALID",
                "PUT  | /v1/people/p1 | {\"name\": \"x\", \"mail\": \"rené@example.org\", \"language\": \"fr\", \"zone\": \"Europe/Paris\"} | 400 | INVALID",
                "PUT  | /v1/people/p1 | {\"name\": \"x\", \"mail\": \"a@example.org.\", \"language\": \"fr\", \"zone\": \"Europe/Paris\"} | 400 | INVALID",
                "PUT  | /v1/posts/rcs/nobody/mailbox | {\"address\": \"a@example.org\", \"language\": \"fr\", \"zone\": \"Europe/Paris\"} | 409 | POST_CODE_INVALID",
                "PUT  | /v1/roles/legal | {\"post\": \"nowhere\"} | 409 | POST_CODE_INVALID",
                "PUT  | /v1/reminder-rules/x-1 | {\"recipients\": [\"EVERYBODY\"], \"enabled\": true} | 400 | INVALID"
            })
    void whatMakesNoSenseIsRefusedAndChangesNothing(
            HttpMethod method, String path, String body, int status, String code) {
        var before = stored() + RIG.endOffsets(Topics.NOTIFICATIONS);

        var answer = exchange(method, path, staff(), body);

        assertThat(answer.status() + " "
                        + JSON.readTree(answer.body()).path("code").asString())
                .isEqualTo(status + " " + code);
        assertThat(stored() + RIG.endOffsets(Topics.NOTIFICATIONS)).isEqualTo(before);
    }

    /** What callers may write. */
    private String stored() {
        return Stream.of("people", "mailboxes", "roles", "reminder_rules")
                .flatMap(collection -> mongo.findAll(Document.class, collection).stream())
                .map(Document::toJson)
                .toList()
                .toString();
    }

    @Test
    void aPostHasAMailboxBeforeItIsRegistered() {
        var box = "{\"address\": \"%s\", \"language\": \"fr\", \"zone\": \"Europe/Paris\"}"
                .formatted(TestContact.invent().address());

        assertThat(status(HttpMethod.PUT, "/v1/posts/RCS/NOT_YET-HEARD_OF/mailbox", staff(), box))
                .isEqualTo(204);
    }

    @Test
    void peopleAreReadByTheirIdsAlone() {
        var person = TestContact.invent();
        var body = "{\"name\": \"%s\", \"mail\": \"%s\", \"language\": \"fr\", \"zone\": \"Africa/Casablanca\"}"
                .formatted(person.name(), person.address());

        assertThat(status(HttpMethod.PUT, "/v1/people/known", staff(), body)).isEqualTo(204);

        var item = JSON.readTree(view("/v1/people?ids=known,unknown")).path("items");
        assertThat(item).hasSize(1);
        assertThat(item.path(0).path("name").asString()).isEqualTo(person.name());
    }

    @Test
    void aRuleIsChangedWhileTheServiceRuns() {
        var rule = JSON.readTree(view("/v1/reminder-rules/meeting-t-7d")).asObject();
        assertThat(rule.at("/due/days").asInt()).isEqualTo(-7);
        var request = """
                {"due": {"anchor": "MEETING_START", "days": -8, "minutes": 0}, "phase": "CONVENED", "series": "s1",
                 "recipients": ["SEATS", "role:legal"], "category": "REMINDER", "enabled": true}
                """;

        assertThat(status(HttpMethod.PUT, "/v1/reminder-rules/meeting-t-8d", staff(), request))
                .isEqualTo(200);

        assertThat(JSON.readTree(view("/v1/reminder-rules/meeting-t-8d"))
                        .at("/due/days")
                        .asInt())
                .isEqualTo(-8);
    }

    /** {@code -Dopenapi.update} writes the description anew. */
    @Test
    void theInterfaceIsWhatItsDescriptionSays() {
        var served = OpenApi.served(JSON.readTree(view("/v3/api-docs")));

        assertThat(served).hasToString(OpenApi.kept().toString());
        assertThat(Readme.requests(served)).isEqualTo(Readme.requests());
        assertThat(Readme.unnamedTopics()).isEmpty();
    }

    @Test
    void theDescriptionSaysWhatACallerNeeds() {
        assertThat(OpenApiRules.violations(OpenApi.kept())).isEmpty();
    }

    private static List<Example> examples() {
        return OpenApi.kept().examples();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleIsAnsweredAsItsDescriptionSays(Example example) {
        var requests = new ExampleRequests(
                "http://127.0.0.1:" + port(),
                sub -> RIG.tokens().token(sub, "notifications:read", "notifications:write"));

        assertThat(requests.violations(example, given(example))).isEmpty();
    }

    /** What an example is about. */
    private Map<String, String> given(Example example) {
        return switch (example.operation().id()) {
            case "mailboxPut" -> Map.of("organisation", "RCS", "post", "COOPERATION");
            case "rolePut" -> Map.of("role", "legal");
            case "reminderRulePut" -> Map.of("code", "meeting-t-8d");
            default -> Map.of("id", "0b1f2c3d-0000-4000-8000-00000000e8a1");
        };
    }
}
