package partnerships.committeeservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import partnerships.testkit.openapi.ExampleRequests;
import partnerships.testkit.openapi.OpenApi;
import partnerships.testkit.openapi.OpenApi.Example;
import partnerships.testkit.openapi.OpenApiRules;
import partnerships.testkit.openapi.Readme;

/** The description of the interface is kept in the repository; {@code -Dopenapi.update} writes it anew. */
class OpenApiIT extends RunningService {

    /** Its committee's id follows from it, and stands in the examples. */
    private static final String AGREEMENT = "0198c0de-0000-7000-8000-00000000e8a1";

    private static List<Example> examples() {
        return OpenApi.kept().examples();
    }

    @Test
    void theInterfaceIsWhatItsDescriptionSays() {
        var served = OpenApi.served(get("/v3/api-docs", staff()).body());

        assertThat(served).hasToString(OpenApi.kept().toString());
        assertThat(Readme.requests(served)).isEqualTo(Readme.requests());
        assertThat(Readme.unnamedTopics()).isEmpty();
    }

    @Test
    void theDescriptionSaysWhatACallerNeeds() {
        assertThat(OpenApiRules.violations(OpenApi.kept())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleIsAnsweredAsItsDescriptionSays(Example example) {
        var requests = new ExampleRequests(service(), RunningService::keeperOfPosts);

        assertThat(requests.violations(example, given(example))).isEmpty();
    }

    /** What an example is about, in the state in which it can be asked. */
    private Map<String, String> given(Example example) {
        var committee = committeeOf(AGREEMENT, "lsh"); // told again, it changes nothing
        return switch (example.operation().id()) {
            case "meetingSchedule" -> Map.of("id", proposed(committee));
            case "meetingAgenda", "meetingConvene", "meetingReschedule", "meetingCancel" ->
                Map.of("id", scheduled(committee));
            case "meetingRecordOutcome" -> {
                var meeting = scheduled(committee);
                itIs("2026-10-12T12:30:00Z");
                yield Map.of("id", meeting);
            }
            case "meetingCorrectOutcome" -> Map.of("id", held(committee));
            case "postRegister" -> Map.of("organisation", "RCS", "post", "LEGAL");
            case "postAppoint" -> {
                put("/v1/posts/RCS/COOPERATION", "{'organisation':'rcs'}");
                yield Map.of("organisation", "RCS", "post", "COOPERATION");
            }
            default -> Map.of();
        };
    }
}
