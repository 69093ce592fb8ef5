package partnerships.store.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ExplainVerbosity;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import partnerships.testkit.rig.TestRig;

class MongoInboxPositionsIT extends PositionsContract {

    private static final TestRig RIG = TestRig.of(MongoInboxPositionsIT.class);
    private static MongoClient client;
    private static MongoCollection<Document> collection;
    private static MongoInboxPositions positions;

    @BeforeAll
    static void connect() {
        client = MongoClients.create(RIG.mongoUri());
        collection = client.getDatabase(RIG.database()).getCollection("inbox");
        positions = new MongoInboxPositions(collection);
    }

    @AfterAll
    static void disconnect() {
        client.close();
    }

    @Override
    InboxPositions positions() {
        return positions;
    }

    @Override
    ParkedSubjects subjects() {
        return positions;
    }

    @Test
    void whoLooksForWhatIsParkedReadsOnlyWhatIsParked() {
        positions().advance(new InboxPositions.Key("c", "explained"), 0, 1);

        Document plan = collection
                .find(Filters.gt("parked.since", Instant.parse("2100-01-01T00:00:00Z")))
                .sort(Sorts.ascending("parked.since", "_id"))
                .explain(ExplainVerbosity.EXECUTION_STATS);

        assertThat(plan.toJson()).contains("IXSCAN").doesNotContain("COLLSCAN");
        assertThat(plan.getEmbedded(List.of("executionStats", "totalDocsExamined"), Integer.class))
                .isZero();
    }
}
