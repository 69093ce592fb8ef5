package partnerships.reportingservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import partnerships.rows.RowKind;
import partnerships.testkit.rig.TestRig;

/**
 * 20,000 agreements in a heap of 192 MB: every list and report, page and table, for one reader and for sixteen at once. Takes minutes,
 * and the machine for itself: {@code -Dit.test=ManyReadersIT -DexcludedGroups=none}.
 */
@Tag("by-command")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ManyReadersIT {

    private static final TestRig RIG = TestRig.of(ManyReadersIT.class);
    private static final int AGREEMENTS = 20_000;
    private static final int READERS = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** What each table holds beside its heading. */
    private static final Map<String, Integer> TABLES = tables();

    private static final List<String> PAGES = List.of(
            "/v1/agreements?limit=200",
            "/v1/agreements?q=mark4e1f&sort=end",
            "/v1/commitments?limit=200",
            "/v1/committees?limit=200",
            "/v1/meetings?limit=200",
            "/v1/notifications?limit=200",
            "/v1/reports/portfolio?groupBy=party&limit=200",
            "/v1/reports/portfolio?groupBy=domain",
            "/v1/reports/portfolio",
            "/v1/reports/upcoming-meetings?limit=200",
            "/v1/reports/expiries?limit=200",
            "/v1/reports/cadence-compliance?limit=200",
            "/v1/reports/unknown-facts?limit=200",
            "/v1/reports/definitions");

    private PackagedService service;

    private static Map<String, Integer> tables() {
        Map<String, Integer> tables = new LinkedHashMap<>();
        tables.put("/v1/agreements", AGREEMENTS);
        tables.put("/v1/commitments", ManyRows.COMMITMENTS_EACH * AGREEMENTS);
        tables.put("/v1/committees", AGREEMENTS);
        tables.put("/v1/meetings", AGREEMENTS);
        tables.put("/v1/notifications", ManyRows.DELIVERIES_EACH * AGREEMENTS);
        tables.put("/v1/reports/portfolio?groupBy=party", AGREEMENTS + 2);
        tables.put("/v1/reports/upcoming-meetings", AGREEMENTS);
        tables.put("/v1/reports/expiries", AGREEMENTS);
        tables.put("/v1/reports/cadence-compliance", AGREEMENTS);
        tables.put("/v1/reports/unknown-facts", 9 * AGREEMENTS);
        return tables;
    }

    @BeforeAll
    void start() {
        service = PackagedService.start(RIG);
        try (var database = new Database(RIG.mongoUri(), RIG.database())) {
            new ManyRows(database, AGREEMENTS).insert();
        }
    }

    @AfterAll
    void end() {
        service.close();
    }

    @Test
    @Order(1)
    void oneReaderGetsEveryPageAndEveryTableWhole() {
        for (String token : List.of(staff(), party())) {
            PAGES.forEach(
                    page -> assertThat(read(page, token).status()).as(page).isEqualTo(200));
            TABLES.forEach((table, lines) -> {
                var answer = read(csv(table), token);
                assertThat(answer.status()).as(table).isEqualTo(200);
                assertThat(answer.lines()).as(table).isEqualTo(lines + 1);
            });
        }
        assertThat(service.isAlive()).isTrue();
    }

    /** Each asks for every page and for some tables; a reader who is refused is published when to ask again, and then has it. */
    @Test
    @Order(2)
    void sixteenReadersAtOnceGetItNowOrWithinAMinute() throws ExecutionException, InterruptedException {
        Map<String, Duration> longest = new ConcurrentHashMap<>();
        List<Future<?>> readers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(READERS)) {
            for (int n = 0; n < READERS; n++) {
                String token = n % 3 == 0 ? party() : staff();
                List<String> asked = asked(n);
                readers.add(threads.submit(() -> asked.forEach(path ->
                        longest.merge(path, untilAnswered(path, token), (a, b) -> a.compareTo(b) > 0 ? a : b))));
            }
        }
        for (var reader : readers) {
            reader.get();
        }
        assertThat(service.isAlive()).isTrue();
        assertThat(longest).hasSize(PAGES.size() + TABLES.size());
        assertThat(longest.values()).allSatisfy(wait -> assertThat(wait).isLessThan(PATIENCE));
    }

    /** Every page, and every fourth table, so that each is read by four at once; in an order of one's own. */
    private static List<String> asked(int reader) {
        List<String> tables = TABLES.keySet().stream().map(ManyReadersIT::csv).toList();
        List<String> asked = new ArrayList<>(PAGES);
        IntStream.range(0, tables.size()).filter(n -> n % 4 == reader % 4).forEach(n -> asked.add(tables.get(n)));
        Collections.rotate(asked, reader);
        return asked;
    }

    @Test
    @Order(3)
    void aTableWhoseReadingFailsIsNotTakenForWhole() throws IOException, InterruptedException {
        var body = CLIENT.send(request(csv("/v1/notifications"), staff()), HttpResponse.BodyHandlers.ofInputStream())
                .body();
        try (body;
                var database = new Database(RIG.mongoUri(), RIG.database())) {
            assertThat(body.read()).isPositive();
            database.killCursors(RowKind.NOTIFICATIONS);

            assertThatThrownBy(body::readAllBytes).isInstanceOf(IOException.class);
        }
    }

    private Duration untilAnswered(String path, String token) {
        long begun = System.nanoTime();
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> {
                    var answer = read(path, token);
                    assertThat(answer.status()).as(path).isIn(200, 503);
                    assertThat(answer.status() == 200 || answer.retryAfter()).isTrue();
                    return answer.status() == 200;
                });
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private record Read(int status, boolean retryAfter, long lines) {}

    private Read read(String path, String token) {
        try {
            var response = CLIENT.send(request(path, token), HttpResponse.BodyHandlers.ofInputStream());
            try (var body = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
                long lines = body.lines().count();
                return new Read(
                        response.statusCode(),
                        response.headers().firstValue("Retry-After").isPresent(),
                        lines);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest request(String path, String token) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + service.port() + path))
                .header("Authorization", "Bearer " + token)
                .timeout(Duration.ofSeconds(60))
                .build();
    }

    private static String csv(String path) {
        return path + (path.contains("?") ? "&" : "?") + "format=csv";
    }

    private static String staff() {
        return RIG.tokens().token("person-staff", "reports:read");
    }

    private static String party() {
        return RIG.tokens().partyToken("person-lsh", "lsh", "reports:read");
    }
}
