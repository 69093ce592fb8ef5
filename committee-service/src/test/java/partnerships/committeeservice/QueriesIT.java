package partnerships.committeeservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import partnerships.testkit.queries.Copies;
import partnerships.testkit.queries.QueryCosts;
import partnerships.testkit.queries.Questions;

/** Whatever is asked, an index leads to it: counted by the database over a few hundred documents of each kind. */
class QueriesIT extends RunningService {

    private static final int MANY = 300;

    @Test
    void everythingThatCanBeAskedIsFoundThroughAnIndex() {
        var agreement = Facts.newAgreement();
        var committee = committeeOf(agreement, "lsh");
        var meeting = scheduled(committee);
        Copies.beside(RIG.mongoUri(), "committees", committee, "state.origin.agreementId", MANY);
        Copies.beside(RIG.mongoUri(), "meetings", meeting, "state.referenceKey", MANY);
        var clause = committee(committee).path("clause").asString();
        var reference = meeting(meeting).path("reference").asString();
        var asked = List.of(
                "/v1/committees?agreementId=" + agreement + "&after=" + committee + "@1",
                "/v1/committees?agreementId=" + agreement + "&clause=" + clause,
                "/v1/committees/" + committee + "?after=" + committee + "@1",
                "/v1/meetings?reference=" + reference + "&after=" + meeting + "@1",
                "/v1/meetings/" + meeting + "?after=" + meeting + "@1");

        holds("p-queries", "RCS/QUERIES");
        var post = get("/v1/posts/RCS/QUERIES", staff()).id();
        Copies.beside(RIG.mongoUri(), "posts", post, "state.code", MANY);
        var asStaff = List.of("/v1/posts/RCS/QUERIES?after=" + post + "@1");

        var asOperator = Questions.ofOperators("committee-service.agreementFacts", meeting + "@1");

        try (var costs = QueryCosts.noteAll(RIG.mongoUri())) {
            for (String path : asked) {
                assertThat(get(path, staff()).status()).as(path).isEqualTo(200);
                assertThat(get(path, userOf("lsh")).status()).as(path).isEqualTo(200);
                assertThat(get(path, userOf("stranger")).status())
                        .as(path)
                        .isEqualTo(path.contains("after=") ? 503 : 200);
            }
            assertThat(post("/v1/meetings/" + meeting + "/convene", person("p-stranger"), "{}")
                            .status())
                    .isEqualTo(403);

            answered(asStaff, staff());
            answered(asOperator, RIG.tokens().token("operator", "operations"));

            var all = Stream.of(asked, asStaff).flatMap(List::stream).toList();
            Questions.mustAllBeAsked(all, asOperator);
            costs.mustBeFrugal(all.size());
        }
    }

    private void answered(List<String> paths, String token) {
        for (String path : paths) {
            assertThat(get(path, token).status()).as(path).isEqualTo(200);
        }
    }
}
