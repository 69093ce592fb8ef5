package partnerships.reportingservice;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import partnerships.rows.Fold;
import partnerships.testkit.requests.AccessMatrix;
import partnerships.testkit.requests.EveryRequest;
import partnerships.testkit.requests.MappedRoutes;

/** Each request that this service takes, made by everybody who might: see who-may.md. */
class EveryRequestIT extends AskedService implements EveryRequest {

    private static final Fixtures OWN =
            new Fixtures("every", List.of(Fixtures.party("lsh", null, null)), Fixtures.MONDAY);

    @Autowired
    private ApplicationContext service;

    @BeforeAll
    static void tell() {
        new Publisher(RIG).send(OWN.all("person-lsh"));
    }

    @BeforeEach
    void awaitTold() {
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        staff().get("/v1/agreements?after=every-delivery@1").status() == 200);
    }

    @Override
    public Set<String> mapped() {
        return MappedRoutes.of(service);
    }

    @Override
    public AccessMatrix matrix() {
        return new AccessMatrix(
                RIG,
                port(),
                AccessMatrix.withOperations(
                        HistoryConfiguration.group(Fold.OF_THIS_BUILD),
                        Map.of("history", OWN.agreementId(), "waiting-rows", "nobody@1", "events", "nobody@1")),
                new AccessMatrix.Parties("lsh", "idf"));
    }
}
