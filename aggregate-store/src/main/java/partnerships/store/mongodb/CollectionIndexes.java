package partnerships.store.mongodb;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.bson.Document;
import partnerships.store.document.AggregateDocument;

/**
 * The indexes of an aggregate's collection. Those of outbox, deadline and job are sparse: their size is the backlog, not the
 * collection.
 */
public final class CollectionIndexes {

    private CollectionIndexes() {}

    /** Makes what is missing; a contradiction to an index that is there stops the start. */
    public static void ensure(MongoCollection<Document> collection, AggregateDocument<?> document) {
        // The sweep needs the first field alone; the gauges read all three without touching a document.
        collection.createIndex(
                Indexes.ascending(Fields.OUTBOX_DUE, Fields.OUTBOX_SINCE, Fields.OUTBOX_BLOCKED), sparse());
        // An operator lists what is blocked; normally there is nothing in it.
        collection.createIndex(
                Indexes.ascending(Fields.ID, Fields.OUTBOX_BLOCKED),
                new IndexOptions().partialFilterExpression(Filters.eq(Fields.OUTBOX_BLOCKED, true)));
        collection.createIndex(Indexes.ascending(Fields.DEADLINE_DUE), sparse());
        collection.createIndex(Indexes.ascending(Fields.JOB_DUE), sparse());
        for (AggregateDocument.Index index : document.indexes()) {
            String field = Fields.STATE + "." + index.field();
            var options = new IndexOptions();
            if (index.unique()) {
                options.unique(true).partialFilterExpression(Filters.exists(field));
            }
            collection.createIndex(Indexes.ascending(field), options);
        }
    }

    private static IndexOptions sparse() {
        return new IndexOptions().sparse(true);
    }
}
