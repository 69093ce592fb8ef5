package partnerships.agreementservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import partnerships.testkit.queries.Copies;
import partnerships.testkit.queries.QueryCosts;
import partnerships.testkit.queries.Questions;

/** Whatever is asked, an index leads to it: counted by the database over a few hundred documents of each kind. */
class QueriesIT extends RunningService {

    private static final int MANY = 300;

    @Test
    void everythingThatCanBeAskedIsFoundThroughAnIndex() {
        var signed = example("agreementRecordSigned");
        var recorded = post("/v1/agreements/signed", signed);
        assertThat(recorded.status()).as(recorded.body().toString()).isEqualTo(201);
        String id = recorded.id();
        ask(HttpMethod.PUT, "/v1/organisations/o-queries", staff(), json("{'name':'Q','kind':'REGION'}"), null, null);
        await().until(() -> !commitmentsOf(id).isEmpty());
        String commitment = commitmentsOf(id).getFirst().getString("_id");
        Copies.beside(RIG.mongoUri(), "agreements", id, "state.referenceKey", MANY);
        Copies.beside(RIG.mongoUri(), "commitments", commitment, "state.agreementId", MANY);
        String reference = signed.path("reference").asString();
        var asked = List.of(
                "/v1/agreements?reference=" + reference + "&after=" + id + "@1",
                "/v1/agreements?reference=" + MANY,
                "/v1/agreements/" + id + "?after=" + id + "@1",
                "/v1/commitments?agreementId=" + id + "&after=" + id + "@1",
                "/v1/commitments/" + commitment + "?after=" + commitment + "@1",
                "/v1/organisations/o-queries?after=" + id + "@1",
                "/v1/organisations/o-queries?after=o-queries@1");

        var asOperator = Questions.ofOperators("agreement-service.ownFacts", id + "@1");

        try (var costs = QueryCosts.noteAll(RIG.mongoUri())) {
            for (String path : asked) {
                assertThat(get(path, staff()).status()).as(path).isEqualTo(200);
                assertThat(get(path, partyUser("rcs")).status()).as(path).isIn(200, 404);
                assertThat(get(path, partyUser("stranger")).status())
                        .as(path)
                        .isEqualTo(path.contains("after=" + id) || path.contains("after=" + commitment) ? 503 : 200);
            }

            for (String path : asOperator) {
                assertThat(get(path, RIG.tokens().token("operator", "operations"))
                                .status())
                        .as(path)
                        .isEqualTo(200);
            }

            Questions.mustAllBeAsked(asked, asOperator);
            costs.mustBeFrugal(asked.size());
        }
    }

    private List<Document> commitmentsOf(String agreement) {
        return mongo.getCollection("commitments")
                .find(new Document("state.agreementId", agreement))
                .into(new ArrayList<>());
    }
}
