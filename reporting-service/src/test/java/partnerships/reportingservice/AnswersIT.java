package partnerships.reportingservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import partnerships.contracts.AgreementEvents.AgreementWithdrawn;
import partnerships.exports.AnsweredTable;
import partnerships.rows.Fold;
import partnerships.testkit.openapi.OpenApi;
import partnerships.testkit.openapi.OpenApiRules;
import partnerships.testkit.openapi.Readme;
import tools.jackson.databind.JsonNode;

/** Lists and reports over HTTP, with the service's real security, on rows that came over the topics. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswersIT extends RunningService {

    private static final Fixtures OWN = new Fixtures(
            "ours",
            List.of(Fixtures.party("rcs", null, null), Fixtures.party("lsh", null, null)),
            Fixtures.MONDAY.plusYears(1));
    private static final Fixtures FOREIGN = new Fixtures(
            "foreign",
            List.of(Fixtures.party("rcs", null, null), Fixtures.party("foreign-bank", null, null)),
            Fixtures.MONDAY.plusYears(2));

    /** Left by lsh long ago: no longer its business. */
    private static final Fixtures LEFT = new Fixtures(
            "foreign-left",
            List.of(Fixtures.party("rcs", null, null), Fixtures.party("lsh", null, Fixtures.MONDAY.minusYears(10))),
            Fixtures.MONDAY.plusYears(3));

    private static final Fixtures WITHDRAWN = new Fixtures(
            "mistaken", List.of(Fixtures.party("rcs", null, null), Fixtures.party("lsh", null, null)), Fixtures.MONDAY);

    /** Every list and report is tried by being there. */
    @Autowired
    private List<AnsweredTable> tables;

    @Autowired
    private MeterRegistry meters;

    @Value("${spring.cloud.stream.bindings.history-in-0.group}")
    private String group;

    @BeforeAll
    void tell() {
        var publisher = new Publisher(RIG);
        publisher.send(OWN.all("person-lsh"));
        publisher.send(Fixtures.event(
                "ours-other-delivery",
                1,
                "partnership.notification.NotificationQueued.v1",
                OWN.queued("ours-other-delivery", "foreign-person")));
        publisher.send(FOREIGN.all("person-lsh"));
        publisher.send(LEFT.all("person-lsh"));
        publisher.send(WITHDRAWN.all("person-lsh"));
        publisher.send(Fixtures.event(
                WITHDRAWN.agreementId(),
                3,
                AgreementWithdrawn.TYPE,
                new AgreementWithdrawn(WITHDRAWN.agreementId(), "ENTERED_IN_ERROR", null)));
        for (int i = 0; i < 25; i++) {
            String id = "ours-same-%02d".formatted(i);
            publisher.send(Fixtures.event(
                    id, 1, "partnership.meeting.MeetingScheduled.v1", OWN.scheduled(id, Fixtures.MONDAY)));
        }
        awaitShown("ours-same-24@1", "ours-other-delivery@1", "mistaken-agreement@3", "foreign-left-delivery@1");
    }

    private void awaitShown(String... positions) {
        for (String position : positions) {
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                var answer = staff().get("/v1/agreements?after=" + position);
                assertThat(answer.status()).as(answer.headers() + answer.body()).isEqualTo(200);
            });
        }
    }

    Stream<String> paths() {
        return tables.stream().map(AnsweredTable::path);
    }

    Stream<String> asked() {
        return Stream.concat(
                paths().flatMap(path -> Stream.of(path, path + "?format=csv")),
                Stream.of(
                        "/v1/agreements?limit=1",
                        "/v1/agreements?sort=end&limit=1",
                        "/v1/agreements?q=foreign",
                        "/v1/agreements?party=foreign-bank",
                        "/v1/commitments?agreement=foreign-agreement",
                        "/v1/committees?agreement=foreign-agreement",
                        "/v1/meetings?agreement=foreign-agreement",
                        "/v1/meetings?committee=foreign-committee",
                        "/v1/notifications?subject=foreign-meeting",
                        "/v1/reports/upcoming-meetings?committee=foreign-committee",
                        "/v1/reports/unknown-facts?agreement=foreign-agreement",
                        "/v1/reports/portfolio?groupBy=party",
                        "/v1/reports/portfolio?groupBy=domain",
                        "/v1/reports/portfolio?groupBy=state",
                        "/v1/reports/portfolio?groupBy=scope"));
    }

    @ParameterizedTest
    @MethodSource("asked")
    void aPartysAnswerHoldsNoForeignWordInAnyByte(String path) {
        var answer = party().get(path);

        assertThat(answer.status()).isEqualTo(200);
        String all = (answer.headers() + answer.body()).toLowerCase(Locale.ROOT);
        assertThat(all).doesNotContain("foreign", "mistaken");
        String cursor = next(answer);
        if (cursor != null) {
            String decoded = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            assertThat(decoded).doesNotContain("foreign", "mistaken");
        }
    }

    private static @Nullable String next(Http.Answer answer) {
        return answer.header("content-type").contains("json") && answer.json().has("next")
                ? answer.json().get("next").stringValue()
                : null;
    }

    @Test
    void whatAPartyMaySeeIsThere() {
        assertThat(ids(party().get("/v1/agreements"))).containsExactly("ours-agreement");
        assertThat(ids(party().get("/v1/committees"))).containsExactly("ours-committee");
        assertThat(ids(party().get("/v1/commitments"))).containsExactly("ours-commitment");
        assertThat(ids(party().get("/v1/meetings?limit=200")))
                .contains("ours-meeting")
                .hasSize(26);
        assertThat(ids(party().get("/v1/notifications"))).containsExactly("ours-delivery");
        assertThat(party().get("/v1/reports/portfolio")
                        .json()
                        .at("/summary/agreements")
                        .intValue())
                .isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"agreement", "committee", "commitment", "meeting", "delivery"})
    void aPartyWaitsForWhatItSeesAndLearnsNothingOfTheRest(String kind) {
        assertThat(waitingFor("ours-" + kind + "@1").status()).isEqualTo(200);
        var unknown = waitingFor("never-" + kind + "@1");
        assertThat(unknown.status()).isEqualTo(503);
        for (String position :
                List.of("foreign-" + kind + "@1", "foreign-left-" + kind + "@1", "mistaken-" + kind + "@1")) {
            var foreign = waitingFor(position);
            assertThat(foreign.status()).as(position).isEqualTo(503);
            assertThat(foreign.body().replace(position, ""))
                    .isEqualTo(unknown.body().replace("never-" + kind + "@1", ""));
        }
    }

    private Http.Answer waitingFor(String position) {
        return party().get("/v1/reports/definitions?after=" + position);
    }

    @Test
    void staffSeeAllButWhatWasWithdrawn() {
        assertThat(ids(staff().get("/v1/agreements")))
                .containsExactly("foreign-left-agreement", "foreign-agreement", "ours-agreement");
        assertThat(ids(staff().get("/v1/committees")))
                .containsExactlyInAnyOrder("foreign-left-committee", "foreign-committee", "ours-committee");
        assertThat(ids(staff().get("/v1/notifications"))).hasSize(4).doesNotContain("mistaken-delivery");
        assertThat(staff().get("/v1/reports/portfolio")
                        .json()
                        .at("/summary/agreements")
                        .intValue())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("paths")
    void everyAnswerSaysHowFreshItIs(String path) {
        JsonNode json = staff().get(path).json();
        assertThat(json.has("asOf")).isTrue();
        assertThat(json.at("/freshness/projectionLagMs").longValue()).isBetween(0L, 60_000L);
        assertThat(json.at("/freshness/positions").isEmpty()).isFalse();
        assertThat(json.get("tzdbVersion").stringValue()).isNotBlank();
        assertThat(json.get("definitions").stringValue()).isEqualTo("/v1/reports/definitions");

        Http.Answer csv = staff().get(path + "?format=csv");
        assertThat(csv.header("content-type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(csv.header("Partnerships-As-Of")).isNotBlank();
        assertThat(csv.header("Partnerships-Projection-Lag-Ms")).isNotBlank();
        assertThat(csv.header("Partnerships-Tzdb-Version"))
                .isEqualTo(json.get("tzdbVersion").stringValue());
    }

    @Test
    void aPartyIsNotToldHowMuchOthersDo() {
        assertThat(party().get("/v1/agreements")
                        .json()
                        .at("/freshness/positions")
                        .isEmpty())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"start", "reference"})
    void pagesShowEveryRowOnceAlsoAmongEqualKeys(String sort) {
        List<String> walked = new ArrayList<>();
        var answer = staff().get("/v1/meetings?limit=4&sort=" + sort);
        walked.addAll(ids(answer));
        for (String next = next(answer); next != null; next = next(answer)) {
            answer = staff().get("/v1/meetings?limit=4&sort=" + sort + "&next=" + next);
            walked.addAll(ids(answer));
        }

        assertThat(walked).doesNotHaveDuplicates().hasSize(28);
    }

    @ParameterizedTest
    @ValueSource(strings = {"signedOn", "end", "reference"})
    void pagesShowAgreementsWithUnknownDatesToo(String sort) {
        var first = staff().get("/v1/agreements?limit=2&sort=" + sort);
        var second = staff().get("/v1/agreements?limit=2&sort=" + sort + "&next=" + next(first));

        assertThat(Stream.concat(ids(first).stream(), ids(second).stream()))
                .containsExactlyInAnyOrder("foreign-agreement", "foreign-left-agreement", "ours-agreement");
        assertThat(next(second)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "portfolio?groupBy=party",
                "upcoming-meetings?",
                "expiries?",
                "cadence-compliance?",
                "unknown-facts?"
            })
    void aReportsPagesAreTheLinesOfItsTableAndEverySummaryIsOfAll(String report) {
        String path = "/v1/reports/" + report;
        var first = staff().get(path + "&limit=2");
        List<JsonNode> lines = new ArrayList<>();
        var answer = first;
        for (String next = ""; next != null; next = next(answer)) {
            answer = next.isEmpty() ? first : staff().get(path + "&limit=2&next=" + next);
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            assertThat(answer.json().get("items")).hasSizeBetween(1, 2);
            assertThat(answer.json().get("summary")).isEqualTo(first.json().get("summary"));
            answer.json().get("items").forEach(lines::add);
        }

        var whole = staff().get(path + "&limit=200");
        assertThat(next(whole)).isNull();
        assertThat(lines)
                .hasSizeGreaterThan(2)
                .containsExactlyElementsOf(whole.json().get("items"));
        assertThat(staff().get(path + "&format=csv").body().split("\r\n", -1)).hasSize(lines.size() + 2);
    }

    @Test
    void aCursorOfAnotherReportIsRefused() {
        String cursor = next(staff().get("/v1/reports/unknown-facts?limit=1"));

        for (String report : List.of("expiries", "cadence-compliance", "portfolio", "upcoming-meetings")) {
            var answer = staff().get("/v1/reports/" + report + "?next=" + cursor);
            assertThat(answer.json().path("code").asString()).as(report).isEqualTo("INVALID_CURSOR");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text/csv                              | text/csv;charset=UTF-8
            text/*                                | text/csv;charset=UTF-8
            text/csv, application/json;q=0.5      | text/csv;charset=UTF-8
            text/csv;q=0.5, application/json      | application/json
            */*                                   | application/json
            application/json, text/csv            | application/json
            """)
    void theFormIsTheOneThatTheCallerPrefers(String accept, String given) {
        var answer = staff().get("/v1/meetings", "Accept", accept);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.header("content-type")).isEqualTo(given);
        assertThat(answer.body().lines().count()).isEqualTo(given.startsWith("text") ? 29 : 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/agreements?limit=0",
                "/v1/agreements?limit=201",
                "/v1/agreements?limit=x",
                "/v1/agreements?next=!",
                "/v1/agreements?next=e30",
                "/v1/agreements?state=NOWHERE",
                "/v1/agreements?from=soon",
                "/v1/agreements?sort=state",
                "/v1/agreements?q=a%00b",
                "/v1/agreements?after=nothing",
                "/v1/reports/portfolio?groupBy=name",
                "/v1/reports/portfolio?limit=0",
                "/v1/reports/expiries?next=e30",
                "/v1/meetings?format=csv&limit=10",
                "/v1/reports/unknown-facts?format=csv&next=e30",
                "/v1/reports/unknown-facts?format=csv&limit=1",
                "/v1/reports/expiries?from=0001-01-01"
            })
    void whatMakesNoSenseIsAnswered400WithACode(String path) {
        var answer = staff().get(path);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().get("code").stringValue()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {".*", "(", "$ne", "%5B%22", "ours.reference", "{\"$ne\":null}"})
    void searchTextIsLiteral(String q) {
        var answer = staff().get("/v1/agreements?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(ids(answer)).isEmpty();
    }

    @Test
    void searchFindsPartsOfWordsInAnyCase() {
        assertThat(ids(staff().get("/v1/agreements?q=OURS-ref"))).containsExactly("ours-agreement");
    }

    @Test
    void aCursorOfAnotherOrderIsRefused() {
        String cursor = next(staff().get("/v1/agreements?limit=1&sort=end"));

        assertThat(staff().get("/v1/agreements?limit=1&sort=reference&next=" + cursor)
                        .status())
                .isEqualTo(400);
    }

    /** {@code -Dopenapi.update} writes the description anew. */
    @Test
    void theInterfaceIsWhatItsDescriptionSays() {
        var served = OpenApi.served(staff().get("/v3/api-docs").json());

        assertThat(served).hasToString(OpenApi.kept().toString());
        assertThat(Readme.requests(served)).isEqualTo(Readme.requests());
        assertThat(Readme.unnamedTopics()).isEmpty();
    }

    @Test
    void theDescriptionSaysWhatACallerNeeds() {
        assertThat(OpenApiRules.violations(OpenApi.kept())).isEmpty();
    }

    @Test
    void theMetersThatAlertsNeedAreThere() {
        assertThat(meters.get("rows.lag").gauge().value()).isBetween(0.0, 60.0);
        assertThat(meters.get("rows.waiting").gauge().value()).isZero();
        assertThat(meters.get("dead.letters")
                        .tag("consumer", HistoryConfiguration.group(Fold.OF_THIS_BUILD))
                        .counter()
                        .count())
                .isZero();
    }

    @Test
    void theGroupCarriesTheNumberOfTheFolds() {
        assertThat(group).isEqualTo(RIG.topicPrefix() + HistoryConfiguration.group(Fold.OF_THIS_BUILD));
    }

    private static List<String> ids(Http.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return StreamSupport.stream(answer.json().get("items").spliterator(), false)
                .map(item -> item.get("id").stringValue())
                .toList();
    }
}
