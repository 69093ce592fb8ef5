package partnerships.committeeservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import partnerships.contracts.Topics;

/** Posts and their holders over HTTP. */
class PostsIT extends RunningService {

    private Answer appoint(String post, String version, String person, String from) {
        return post(
                "/v1/posts/" + post + "/holders",
                staff(),
                "{'personId':'%s','from':'%s'}".formatted(person, from),
                "If-Match",
                version);
    }

    @Test
    void aPostIsRegisteredOnceAndItsHoldersFollowEachOther() {
        assertThat(put("/v1/posts/LSH/DEAN", "{'organisation':'lsh'}").status()).isEqualTo(201);
        assertThat(put("/v1/posts/LSH/DEAN", "{'organisation':'lsh'}").status()).isEqualTo(200);

        assertThat(appoint("LSH/DEAN", "\"1\"", "first", "2024-01-01").status()).isEqualTo(200);
        assertThat(appoint("LSH/DEAN", "\"2\"", "second", "2026-11-01").status())
                .isEqualTo(200);

        var view = get("/v1/posts/LSH/DEAN", staff());
        assertThat(view.body().path("holders")).isEqualTo(JSON.readTree("""
                        [{"personId": "first", "from": "2024-01-01", "to": "2026-10-31"},
                         {"personId": "second", "from": "2026-11-01"}]
                        """));
        await().untilAsserted(() -> assertThat(typesTold(view.id()))
                .containsExactly("PostRegistered", "PostHolderChanged", "PostHolderChanged", "PostHolderChanged"));
    }

    @Test
    void aPostWithAnUnderscoreIsRegisteredAndNamed() {
        assertThat(put("/v1/posts/RCS/VICE_PRESIDENT", "{'organisation':'rcs'}").status())
                .isEqualTo(201);
        var meeting = scheduled(committeeOf(Facts.newAgreement(), "lsh"));

        var answer = post("/v1/meetings/" + meeting + "/convene", staff(), "{'post':'RCS/VICE_PRESIDENT'}");

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void aPostDoesNotMoveToAnotherOrganisation() {
        put("/v1/posts/LSH/RESIDENT", "{'organisation':'lsh'}");

        var answer = put("/v1/posts/LSH/RESIDENT", "{'organisation':'rcs'}");

        assertThat(answer.status() + " " + answer.code()).isEqualTo("409 POST_OF_ANOTHER_ORGANISATION");
        assertThat(get("/v1/posts/LSH/RESIDENT", staff())
                        .body()
                        .path("organisation")
                        .asString())
                .isEqualTo("lsh");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "PUT  | /v1/posts/rcs/president | {'organisation':'rcs'} | 409 POST_CODE_INVALID",
                "PUT  | /v1/posts/RCS/REFUSED | {'organisation':'RCS'} | 400 INVALID",
                "GET  | /v1/posts/rcs/president | | 404 NOT_FOUND",
                "POST | /v1/posts/RCS/NOBODY/holders | {'personId':'p','from':'2026-01-01'} | 404 NOT_FOUND",
                "POST | /v1/posts/RCS/KEPT/holders | {'personId':'p','from':'0026-01-01'} | 400 INVALID",
                "POST | /v1/posts/RCS/KEPT/holders | {'personId':'p','from':'2026-01-01'} | 428 PRECONDITION_REQUIRED"
            })
    void whatMakesNoSenseIsRefusedAndChangesNothing(
            HttpMethod method, String path, @Nullable String body, String outcome) {
        put("/v1/posts/RCS/KEPT", "{'organisation':'rcs'}");
        await().until(() -> typesTold(get("/v1/posts/RCS/KEPT", staff()).id()).size() == 1);
        var before = get("/v1/posts/RCS/KEPT", staff()).body() + " " + RIG.endOffsets(Topics.COMMITTEES);

        var answer = ask(method, path, staff(), body == null ? null : json(body), Map.of());

        assertThat(answer.status() + " " + answer.code()).isEqualTo(outcome);
        assertThat(get("/v1/posts/RCS/KEPT", staff()).body() + " " + RIG.endOffsets(Topics.COMMITTEES))
                .isEqualTo(before);
    }
}
