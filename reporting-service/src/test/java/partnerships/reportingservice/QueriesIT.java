package partnerships.reportingservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.schema.JsonSchemaObject;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import partnerships.rows.Fold;
import partnerships.rows.RowKind;
import partnerships.rows.messaging.RowProjection;
import partnerships.testkit.queries.QueryCosts;
import partnerships.testkit.queries.Questions;
import partnerships.testkit.rig.TestRig;

/** Whatever lists and reports are asked for, in whatever order, an index leads to it and little else is read. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class QueriesIT {

    private static final TestRig RIG = TestRig.of(QueriesIT.class);

    private static final List<String> AS_OPERATOR = List.of(
            "/v1/operations/dead-letters?after=agreement-1@1",
            "/v1/operations/waiting-rows?limit=10&after=agreement-1@1",
            "/v1/operations/dead-letters/" + HistoryConfiguration.group(Fold.OF_THIS_BUILD)
                    + "?limit=10&after=agreement-1@1");

    @LocalServerPort
    private int port;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private RowProjection projection;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        RIG.properties(registry::add);
    }

    @BeforeEach
    void aFewHundredOfEach() {
        projection.take(TermConditionsIT.agreements());
        projection.take(Lives.of(new Random(17), 1500));
    }

    @Test
    void everythingThatCanBeAskedIsFoundThroughAnIndex() {
        var asked = Stream.of(lists(), reports(), tables())
                .flatMap(stream -> stream)
                .toList();
        var followed = new ArrayList<>(asked);
        try (var costs = QueryCosts.noteAll(RIG.mongoUri())) {
            String staff = RIG.tokens().token("person", "reports:read");
            asked.forEach(path -> followed.addAll(ask(path, staff)));
            String history = "/v1/history/agreement-1?limit=10&after=agreement-1@1";
            ask(history, staff);
            followed.add(history);
            String party = RIG.tokens().partyToken("p-rcs", "rcs", "reports:read");
            asked.forEach(path -> followed.addAll(ask(path.replaceAll("(?<=[?&])after=[^&]*&?", ""), party)));

            for (String path : AS_OPERATOR) {
                var answer = new Http(port, RIG.tokens().token("operator", "operations")).get(path);
                assertThat(answer.status()).as(path).isEqualTo(200);
            }

            costs.mustBeFrugal(2 * asked.size());
        }

        Questions.mustAllBeAsked(followed, AS_OPERATOR);
    }

    /** Asks, and asks for the page behind the first, which is returned if there is one. */
    private List<String> ask(String path, String token) {
        var http = new Http(port, token);
        var first = http.get(path);
        assertThat(first.status()).as(path + first.body()).isEqualTo(200);
        if (path.contains("format=csv") || !first.json().has("next")) {
            return List.of();
        }
        String second = path + "&next=" + first.json().get("next").stringValue();
        assertThat(http.get(second).status()).isEqualTo(200);
        return List.of(second);
    }

    private Stream<String> lists() {
        return Stream.of(agreementsAndCommitments(), committeesAndMeetings(), notifications())
                .flatMap(stream -> stream);
    }

    private Stream<String> agreementsAndCommitments() {
        return Stream.concat(
                list(
                        RowKind.AGREEMENTS,
                        List.of("reference", "end", "signedOn"),
                        Map.of(
                                "party", "content.parties.organisation",
                                "kind", "content.kind",
                                "state", "state"),
                        "temporalStatus=PAST_END",
                        "temporalStatus=RENEWED_TACITLY",
                        "temporalStatus=NOT_STARTED",
                        "temporalStatus=NOTICE_WINDOW",
                        "temporalStatus=ENDING_SOON",
                        "temporalStatus=RUNNING",
                        "temporalStatus=TERM_UNKNOWN",
                        "from=2027-01-01",
                        "to=2027-01-01",
                        "q=agreement-33"),
                list(
                        RowKind.COMMITMENTS,
                        List.of(),
                        Map.of("agreement", "agreementId", "party", "clause.obligors", "modality", "clause.modality"),
                        "q=a"));
    }

    private Stream<String> committeesAndMeetings() {
        return Stream.concat(
                list(
                        RowKind.COMMITTEES,
                        List.of(),
                        Map.of("agreement", "charter.agreementId", "party", "charter.parties", "kind", "charter.kind"),
                        "state=DISSOLVED",
                        "q=a"),
                list(
                        RowKind.MEETINGS,
                        List.of("start", "reference"),
                        Map.of("committee", "committeeId", "agreement", "agreementIds", "state", "state"),
                        "from=2026-12-01",
                        "to=2026-12-01",
                        "q=a"));
    }

    private Stream<String> notifications() {
        return list(
                RowKind.NOTIFICATIONS,
                List.of(),
                Map.of(
                        "agreement", "agreementIds",
                        "subject", "order.subjectId",
                        "rule", "order.rule",
                        "state", "state"),
                "from=2026-12-01",
                "to=2026-12-01");
    }

    /** Every order with every filter alone, and with none; the values of fields are such that occur. */
    private Stream<String> list(RowKind<?> kind, List<String> sorts, Map<String, String> fields, String... filters) {
        var all = new ArrayList<>(List.of(filters));
        fields.forEach((parameter, field) -> values(kind, field).forEach(value -> all.add(parameter + "=" + value)));
        all.add("after=agreement-1@1");
        var orders = sorts.isEmpty()
                ? List.of("")
                : sorts.stream().map(sort -> "&sort=" + sort).toList();
        return orders.stream()
                .flatMap(order -> all.stream().map(filter -> "/v1/" + kind.name() + "?limit=10&" + filter + order));
    }

    private List<String> values(RowKind<?> kind, String field) {
        var filled = Query.query(Criteria.where(field).type(JsonSchemaObject.Type.stringType()));
        var values = mongo.findDistinct(filled, field, kind.collection(Fold.OF_THIS_BUILD), String.class);
        assertThat(values).as(kind.name() + " " + field).isNotEmpty();
        return values.stream().limit(2).toList();
    }

    private static Stream<String> reports() {
        return Stream.of(
                        "portfolio?groupBy=kind&after=agreement-1@1&limit=10",
                        "portfolio?groupBy=party&limit=1",
                        "upcoming-meetings?to=2027-12-31&committee=c&after=agreement-1@1",
                        "upcoming-meetings?limit=10",
                        "expiries?from=2026-01-01&to=2027-12-31&after=agreement-1@1",
                        "expiries?limit=10",
                        "cadence-compliance?after=agreement-1@1&limit=10",
                        "unknown-facts?agreement=agreement-1&after=agreement-1@1",
                        "unknown-facts?limit=10",
                        "definitions?after=agreement-1@1")
                .map(report -> "/v1/reports/" + report);
    }

    private static Stream<String> tables() {
        return Stream.of(
                        "agreements?sort=end&",
                        "agreements?sort=reference&",
                        "agreements?sort=signedOn&",
                        "commitments?",
                        "committees?",
                        "meetings?sort=start&",
                        "meetings?sort=reference&",
                        "notifications?",
                        "reports/portfolio?",
                        "reports/upcoming-meetings?",
                        "reports/expiries?",
                        "reports/cadence-compliance?",
                        "reports/unknown-facts?",
                        "reports/definitions?")
                .map(table -> "/v1/" + table + "format=csv");
    }
}
