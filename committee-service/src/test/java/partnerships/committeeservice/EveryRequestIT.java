package partnerships.committeeservice;

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
        startTheClock();
        var agreement = Facts.newAgreement();
        var committee = committeeOf(agreement, "lsh");
        var meeting = scheduled(committee);
        holds("person-matrix", "LSH/PRESIDENT");
        things = AccessMatrix.withOperations(
                "committee-service.ownFacts",
                Map.of(
                        "agreement", agreement,
                        "committees", committee,
                        "meetings", meeting,
                        "reference", meeting(meeting).path("reference").asString(),
                        "post", "LSH/PRESIDENT"));
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

    /** Whoever convenes for its own post touches nobody else's entry. */
    private static boolean isOwnEntry(Row row) {
        return row.route().endsWith("/convene") && row.ownParty() == 412;
    }

    static Stream<Row> rowsThatNeedAVersion() {
        return rows().filter(row -> row.right() == 412 && !isOwnEntry(row));
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
        return new AccessMatrix(RIG, port(), things, new AccessMatrix.Parties("lsh", "idf"));
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
        return List.of(hashes, RIG.endOffsets(Topics.COMMITTEES));
    }

    private boolean settled() {
        return Stream.of("committees", "meetings")
                .allMatch(each -> mongo.getCollection(each).countDocuments(UNSENT) == 0);
    }
}
