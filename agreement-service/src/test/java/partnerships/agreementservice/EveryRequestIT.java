package partnerships.agreementservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import partnerships.contracts.Topics;
import partnerships.defaults.architecture.MappedRoutes;
import partnerships.localrun.testing.AccessMatrix;
import partnerships.localrun.testing.AccessTable;
import partnerships.localrun.testing.AccessTable.Row;
import partnerships.localrun.testing.HostileBodies;

/** Each request that this service takes, made by everybody who might and with everything that no body may be: see who-may.md. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryRequestIT extends RunningService {

    private static final AccessTable TABLE = AccessTable.ofThisService();
    private static final Document UNSENT = new Document("outbox", new Document("$exists", true));

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

    static Stream<Row> rows() {
        return TABLE.rows().stream();
    }

    static Stream<Row> rowsWithABody() {
        return rows().filter(Row::hasBody);
    }

    @Test
    void everyRequestHasARowAndIsDescribed() {
        var mapped = MappedRoutes.of(service);

        assertThat(TABLE.routes()).as("who-may.md").isEqualTo(mapped);
        mapped.removeAll(MappedRoutes.UNDESCRIBED);
        assertThat(MappedRoutes.describedIn(get("/v3/api-docs", staff()).body()))
                .isEqualTo(mapped);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everybodyIsAnsweredWhatTheTableSays(Row row) {
        var matrix = matrix();

        assertThat(matrix.answers(row)).isEqualTo(matrix.expected(row));
    }

    static Stream<Row> rowsThatNeedAVersion() {
        return rows().filter(row -> row.right() == 412);
    }

    @ParameterizedTest
    @MethodSource("rowsThatNeedAVersion")
    void aCommandSaysWhichVersionItHasSeen(Row row) {
        assertThat(matrix().withoutVersion(row)).isEqualTo(428);
    }

    @ParameterizedTest
    @MethodSource("rowsWithABody")
    void whatNoBodyMayBeIsRefusedAndChangesNothing(Row row) {
        var before = stateAtRest();

        var wrong = new HostileBodies(port())
                .wronglyAnswered(row.method(), row.path(things), matrix().right(row), row.body(things));

        assertThat(wrong).isEmpty();
        assertThat(state()).isEqualTo(before);
    }

    private AccessMatrix matrix() {
        return new AccessMatrix(RIG, port(), things, new AccessMatrix.Parties("lsh", "afd"));
    }

    /** What was asked before may still be on its way to other collections. */
    private List<Object> stateAtRest() {
        var last = new AtomicReference<List<Object>>(List.of());
        return await().pollInterval(Duration.ofMillis(250))
                .until(this::state, now -> settled() && now.equals(last.getAndSet(now)));
    }

    private List<Object> state() {
        var hashes = mongo.executeCommand("{dbHash: 1}").get("collections", new Document());
        hashes.remove("marks"); // how far the log has been read, noted now and then
        return List.of(hashes, RIG.endOffsets(Topics.AGREEMENTS));
    }

    private boolean settled() {
        return mongo.getCollection("agreements").countDocuments(UNSENT) == 0;
    }
}
