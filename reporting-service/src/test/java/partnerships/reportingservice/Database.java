package partnerships.reportingservice;

import com.mongodb.ReadConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import partnerships.history.persistence.EventHistory;
import partnerships.rows.Fold;
import partnerships.rows.RowKind;
import partnerships.rows.messaging.RowProjection;
import partnerships.rows.persistence.Rows;
import partnerships.rows.persistence.WaitingSubjects;

/** A database with the service's own mapping, without the service. */
final class Database implements AutoCloseable {

    private final MongoClient client;
    final MongoTemplate mongo;
    final EventHistory history;
    final WaitingSubjects waiting;
    final RowProjection projection;

    Database(String uri, String name) {
        this.client = MongoClients.create(uri);
        var factory = new SimpleMongoClientDatabaseFactory(client, name);
        this.mongo = new MongoTemplate(factory, converter(factory));
        this.history = new EventHistory(mongo);
        this.waiting = new WaitingSubjects(mongo, Fold.OF_THIS_BUILD);
        this.projection = new RowProjection(history, new Rows(mongo, Fold.OF_THIS_BUILD), waiting);
    }

    private static MappingMongoConverter converter(SimpleMongoClientDatabaseFactory factory) {
        var conversions = RowsConfiguration.mongoCustomConversions();
        var context = new MongoMappingContext();
        context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
        context.afterPropertiesSet();
        var converter = new RowsConfiguration().mappingMongoConverter(factory, context, conversions);
        converter.afterPropertiesSet();
        return converter;
    }

    /** Returns the bytes of every row, by collection and id. */
    Map<String, Map<String, List<Byte>>> rows() {
        return rowsOf(mongo);
    }

    static Map<String, Map<String, List<Byte>>> rowsOf(MongoTemplate mongo) {
        return rowsOf(mongo.getDb(), Fold.OF_THIS_BUILD);
    }

    /** Returns the same of other folds; by name of the rows, so that the two compare. */
    static Map<String, Map<String, List<Byte>>> rowsOf(MongoDatabase database, Fold fold) {
        Map<String, Map<String, List<Byte>>> all = new TreeMap<>();
        for (RowKind<?> kind : RowKind.all()) {
            Map<String, List<Byte>> byId = new HashMap<>();
            for (RawBsonDocument row : database.getCollection(kind.collection(fold), RawBsonDocument.class)
                    .find()) {
                byId.put(row.getString("_id").getValue(), bytes(row));
            }
            all.put(kind.name(), byId);
        }
        return all;
    }

    private static List<Byte> bytes(RawBsonDocument row) {
        byte[] bytes = row.getByteBuffer().array();
        int offset = row.getByteBuffer().position();
        int size = row.getByteBuffer().remaining();
        return java.util.stream.IntStream.range(offset, offset + size)
                .mapToObj(i -> bytes[i])
                .toList();
    }

    /** Ends what anybody reads of these rows at this moment. */
    void killCursors(RowKind<?> kind) {
        String collection = kind.collection(Fold.OF_THIS_BUILD);
        List<Document> open = client.getDatabase("admin")
                .withReadConcern(ReadConcern.LOCAL)
                .aggregate(List.of(
                        new Document("$currentOp", new Document("idleCursors", true).append("allUsers", true)),
                        Aggregates.match(Filters.eq("ns", mongo.getDb().getName() + "." + collection))))
                .into(new ArrayList<>());
        open.stream()
                .map(operation -> operation.get("cursor", Document.class))
                .filter(Objects::nonNull)
                .map(cursor -> Objects.requireNonNull(cursor).get("cursorId"))
                .forEach(cursor -> mongo.getDb()
                        .runCommand(new Document("killCursors", collection).append("cursors", List.of(cursor))));
    }

    void dropRows() {
        RowKind.all().forEach(kind -> mongo.dropCollection(kind.collection(Fold.OF_THIS_BUILD)));
    }

    @Override
    public void close() {
        client.close();
    }
}
