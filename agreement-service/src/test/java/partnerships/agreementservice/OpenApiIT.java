package partnerships.agreementservice;

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

    private static final String TEXT = "ab".repeat(32);

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
        var requests =
                new ExampleRequests(service(), sub -> RIG.tokens().token(sub, "agreements:read", "agreements:write"));

        assertThat(requests.violations(example, given(example))).isEmpty();
    }

    /** What an example is about, in the state in which it can be asked. */
    private Map<String, String> given(Example example) {
        return switch (example.operation().id()) {
            case "organisationPut" -> Map.of("id", "ile-de-france");
            case "agreementOpenNegotiation", "agreementCancel", "agreementWithdraw" -> Map.of("id", prospect());
            case "agreementSubmit" -> Map.of("id", negotiated());
            case "agreementApprove", "agreementSendBack" -> Map.of("id", submitted());
            case "agreementSign" -> Map.of("id", approved());
            case "agreementEnterIntoForce" -> Map.of("id", signed());
            case "agreementCorrectFact" ->
                Map.of(
                        "id",
                        post("/v1/agreements/signed", example("agreementRecordSigned"))
                                .id());
            case "agreementRenew" -> Map.of("id", endingIn2034());
            default -> Map.of();
        };
    }

    private String prospect() {
        return post("/v1/agreements/prospects", example("agreementRecordProspect"))
                .id();
    }

    private String negotiated() {
        return after(prospect(), "open-negotiation", "{'owner':'RCS/COOPERATION','startedOn':'2026-01-05'}");
    }

    private String submitted() {
        return after(negotiated(), "submit", "{'documentHash':'" + TEXT + "'}");
    }

    private String approved() {
        return after(submitted(), "approve", "{'deliberation':'D','decidedOn':'2026-01-05','body':'BUREAU'}");
    }

    private String signed() {
        return after(after(approved(), "sign", signature("rcs")), "sign", signature("coop-montreal"));
    }

    private String endingIn2034() {
        var id = post("/v1/agreements/signed", example("agreementRecordSigned")).id();
        return after(
                id,
                "correct-fact",
                "{'path':'term','value':{'from':{'qualifier':'UNKNOWN'},'to':{'value':'2034-12-31','qualifier':'KNOWN'},"
                        + "'renewal':'EXPRESS'},'source':{'document':'register'}}");
    }

    private static String signature(String party) {
        return "{'party':'%s','signedOn':{'qualifier':'UNKNOWN'},'documentHash':'%s'}".formatted(party, TEXT);
    }

    private String after(String id, String verb, String body) {
        var answer = command(id, verb, json(body));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return id;
    }
}
