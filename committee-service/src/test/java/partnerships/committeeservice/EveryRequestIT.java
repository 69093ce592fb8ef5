package partnerships.committeeservice;

import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import partnerships.contracts.Topics;
import partnerships.testkit.requests.AccessMatrix;
import partnerships.testkit.requests.AccessTable.Row;
import partnerships.testkit.requests.EveryCommand;
import partnerships.testkit.requests.MappedRoutes;

/** Each request that this service takes, made by everybody who might and with everything that no body may be: see who-may.md. */
class EveryRequestIT extends RunningService implements EveryCommand {

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
        holds("person-matrix", "RCS/MATRIX");
        things = AccessMatrix.withOperations(
                "committee-service.ownFacts",
                Map.of(
                        "agreement",
                        agreement,
                        "committees",
                        committee,
                        "meetings",
                        meeting,
                        "reference",
                        meeting(meeting).path("reference").asString(),
                        "post",
                        "LSH/PRESIDENT",
                        "posts/",
                        "RCS/MATRIX"));
        await().until(this::settled);
    }

    @Override
    public Set<String> mapped() {
        return MappedRoutes.of(service);
    }

    @Override
    public AccessMatrix matrix() {
        return new AccessMatrix(RIG, port(), things, new AccessMatrix.Parties("lsh", "idf"));
    }

    /** Whoever convenes for its own post touches nobody else's entry. */
    @Override
    public Stream<Row> rowsThatNeedAVersion() {
        return EveryCommand.super
                .rowsThatNeedAVersion()
                .filter(row -> !row.route().endsWith("/convene") || row.ownParty() != 412);
    }

    @Override
    public MongoDatabase database() {
        return mongo.getDb();
    }

    @Override
    public Map<Integer, Long> endOffsets() {
        return RIG.endOffsets(Topics.COMMITTEES);
    }
}
