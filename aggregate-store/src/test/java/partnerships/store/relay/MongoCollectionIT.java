package partnerships.store.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ExplainVerbosity;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import partnerships.store.Parcel;
import partnerships.store.commit.Documents;
import partnerships.store.mongodb.CollectionIndexes;
import partnerships.store.mongodb.Fields;
import partnerships.store.mongodb.MongoDocuments;
import partnerships.store.timer.Deadlines;
import partnerships.store.timer.MongoDeadlines;
import partnerships.testkit.rig.TestRig;

class MongoCollectionIT extends BlockedOutboxContract {

    private static final TestRig RIG = TestRig.of(MongoCollectionIT.class);
    private static MongoClient client;
    private static MongoCollection<Document> collection;

    @BeforeAll
    static void connect() {
        client = MongoClients.create(RIG.mongoUri());
        collection = client.getDatabase(RIG.database()).getCollection("parcels");
        CollectionIndexes.ensure(collection, Parcel.definition("topic").document());
    }

    @AfterAll
    static void disconnect() {
        client.close();
    }

    @Override
    Documents documents() {
        return new MongoDocuments(collection);
    }

    @Override
    Outbox outbox() {
        return new MongoOutbox(collection);
    }

    @Override
    BlockedOutboxes blockedOutboxes() {
        return new MongoBlockedOutboxes(collection);
    }

    @Override
    Deadlines deadlines() {
        return new MongoDeadlines(collection);
    }

    @Test
    void whoLooksForWhatIsDueReadsOnlyWhatIsDue() {
        Document plan = collection
                .find(Filters.and(
                        Filters.lte(Fields.OUTBOX_DUE, Instant.EPOCH), Filters.exists(Fields.OUTBOX_BLOCKED, false)))
                .sort(new Document(Fields.OUTBOX_DUE, 1))
                .explain(ExplainVerbosity.EXECUTION_STATS);

        assertThat(plan.getEmbedded(List.of("executionStats", "totalDocsExamined"), Integer.class))
                .isZero();
        assertThat(plan.getEmbedded(List.of("executionStats", "totalKeysExamined"), Integer.class))
                .isZero();
    }

    @Test
    void whoListsWhatIsBlockedReadsOnlyWhatIsBlocked() {
        Document plan = collection
                .find(Filters.and(Filters.eq(Fields.OUTBOX_BLOCKED, true), Filters.gt(Fields.ID, "zzz")))
                .sort(new Document(Fields.ID, 1))
                .hint(new Document(Fields.ID, 1).append(Fields.OUTBOX_BLOCKED, 1))
                .explain(ExplainVerbosity.EXECUTION_STATS);

        assertThat(plan.getEmbedded(List.of("executionStats", "totalDocsExamined"), Integer.class))
                .isZero();
    }
}
