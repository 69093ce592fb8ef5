package partnerships.notificationservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static partnerships.notificationservice.Told.seat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import partnerships.localrun.testing.TestContact;
import tools.jackson.databind.json.JsonMapper;

/** Each request that this service takes, made by everybody who might and with everything that no body may be: see who-may.md. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryRequestIT extends RunningService {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final AccessTable TABLE = AccessTable.ofThisService();
    private static final Document UNSENT = new Document("outbox", new Document("$exists", true));

    @Autowired
    private ApplicationContext service;

    private Map<String, String> things = Map.of();

    @BeforeAll
    void makeTheThings() {
        var told = new Told(RIG, CLOCK);
        var committee = UUID.randomUUID().toString();
        told.committee(committee, "agreement", seat("RCS/MATRIX", "rcs"));
        var meeting = Told.Meeting.of(committee, "RCS/MATRIX");
        status(HttpMethod.PUT, "/v1/posts/RCS/MATRIX", staff(), "{\"organisation\": \"rcs\"}");
        status(HttpMethod.PUT, "/v1/roles/matrix", staff(), "{\"post\": \"RCS/MATRIX\"}");
        told.scheduled(meeting, "2027-01-20T10:00");
        told.convened(meeting, "2027-01-20T10:00");
        var plan = first("/v1/plans?subjectId=" + meeting.id());
        var delivery = first("/v1/deliveries?subjectId=" + meeting.id());
        appoint("/v1/posts/RCS/MATRIX");
        var rule = """
                {"due": {"anchor": "MEETING_START", "days": -7, "minutes": 0}, "phase": "CONVENED", "series": "s1",
                 "recipients": ["SEATS"], "category": "REMINDER", "enabled": true}
                """;
        status(HttpMethod.PUT, "/v1/reminder-rules/matrix", staff(), rule);
        things = named(meeting.id(), plan, delivery);
        await().until(this::settled);
    }

    private static Map<String, String> named(String subject, String plan, String delivery) {
        var person = TestContact.invent();
        return AccessMatrix.withOperations(
                "notification-service.committeeFacts",
                Map.of(
                        "subject",
                        subject,
                        "plans",
                        plan,
                        "deliveries",
                        delivery,
                        "person",
                        "person-1",
                        "people",
                        "person-1",
                        "name",
                        person.name(),
                        "address",
                        person.address(),
                        "roles",
                        "matrix",
                        "reminder-rules",
                        "matrix",
                        "posts/",
                        "RCS/MATRIX"));
    }

    private void appoint(String post) {
        client(HttpMethod.POST, post + "/holders", staff())
                .header("If-Match", "\"1\"")
                .body("{\"personId\": \"person-matrix\", \"from\": \"2025-01-01\"}")
                .exchange()
                .expectStatus()
                .isOk();
    }

    private String first(String path) {
        return await().until(() -> JSON.readTree(view(path)).at("/items/0/id").asString(), id -> !id.isEmpty());
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
        assertThat(MappedRoutes.describedIn(JSON.readTree(view("/v3/api-docs"))))
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
        return List.of(hashes, RIG.endOffsets(Topics.NOTIFICATIONS));
    }

    private boolean settled() {
        return Stream.of("posts", "plans", "deliveries")
                .allMatch(each -> mongo.getCollection(each).countDocuments(UNSENT) == 0);
    }
}
