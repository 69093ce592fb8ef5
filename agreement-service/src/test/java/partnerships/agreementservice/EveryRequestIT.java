package partnerships.agreementservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import partnerships.contracts.Topics;
import partnerships.testkit.requests.AccessMatrix;
import partnerships.testkit.requests.EveryCommand;
import partnerships.testkit.requests.MappedRoutes;

/** Each request that this service takes, made by everybody who might and with everything that no body may be: see who-may.md. */
class EveryRequestIT extends RunningService implements EveryCommand {

    @Autowired
    private ApplicationContext service;

    private Map<String, String> things = Map.of();

    @BeforeAll
    void makeTheThings() {
        var agreement =
                post("/v1/agreements/signed", example("agreementRecordSigned")).id();
        var commitments = "/v1/commitments?agreementId=" + agreement;
        await().untilAsserted(() ->
                assertThat(get(commitments, staff()).body().path("items")).hasSize(2));
        var organisation = json("{'name':'Before','kind':'REGION'}");
        ask(HttpMethod.PUT, "/v1/organisations/o-matrix", staff(), organisation, null, null);
        var renamed = organisation.replace("Before", "Now");
        ask(HttpMethod.PUT, "/v1/organisations/o-matrix", staff(), renamed, "\"1\"", null);
        things = AccessMatrix.withOperations(
                "agreement-service.ownFacts",
                Map.of(
                        "agreements", agreement,
                        "reference",
                                current(agreement)
                                        .body()
                                        .at("/content/reference")
                                        .asString(),
                        "other",
                                post("/v1/agreements/signed", example("agreementRecordSigned"))
                                        .id(),
                        "commitments",
                                get(commitments, staff())
                                        .body()
                                        .at("/items/0/id")
                                        .asString(),
                        "organisations", "o-matrix",
                        "in", "lsh",
                        "out", "afd",
                        "prospect",
                                example("agreementRecordProspect")
                                        .put("reference", "AGR-<new>")
                                        .toString(),
                        "signed",
                                example("agreementRecordSigned")
                                        .put("reference", "AGR-<new>")
                                        .toString()));
        await().until(this::settled);
    }

    @Override
    public Set<String> mapped() {
        return MappedRoutes.of(service);
    }

    @Override
    public AccessMatrix matrix() {
        return new AccessMatrix(RIG, port(), things, new AccessMatrix.Parties("lsh", "afd"));
    }

    @Override
    public MongoDatabase database() {
        return mongo.getDb();
    }

    @Override
    public Map<Integer, Long> endOffsets() {
        return RIG.endOffsets(Topics.AGREEMENTS);
    }
}
