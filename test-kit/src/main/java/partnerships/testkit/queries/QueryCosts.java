package partnerships.testkit.queries;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;

/**
 * What the commands that really reach a database cost it, as the server itself notes for each: the plan it chose, how much it
 * looked at, how much it found.
 */
public final class QueryCosts implements AutoCloseable {

    private static final long ROOM = 64L * 1024 * 1024;
    private static final int EVERYTHING = 2;

    private final MongoClient client;
    private final MongoDatabase database;

    private QueryCosts(String uri) {
        this.client = MongoClients.create(uri);
        this.database = client.getDatabase(
                Objects.requireNonNull(new ConnectionString(uri).getDatabase(), "a database in the address"));
    }

    /**
     * One command.
     *
     * @param operation query, update, remove, getmore, or command (a count, an aggregation)
     * @param plan the server's summary: {@code IXSCAN { … }}, {@code COLLSCAN}, …
     * @param keys index entries it looked at
     * @param documents it looked at
     * @param found returned, changed or removed
     * @param at when it ended, in milliseconds since the epoch
     */
    public record Query(
            String collection,
            String operation,
            String command,
            String plan,
            long keys,
            long documents,
            long found,
            long at) {

        /** Returns whether it walked through a whole collection. */
        public boolean scans() {
            return plan.contains("COLLSCAN");
        }

        /** Returns whether it looked at no more than twice the documents it found, and two more. */
        public boolean isFrugal() {
            return !scans() && documents <= 2 * found + 2;
        }

        private String shortly() {
            return documents + " for " + found + " by " + plan + ": " + command.replaceAll("\\$in=\\[[^]]*]", "…");
        }
    }

    /** Begins to note all that reaches the database of this address. */
    public static QueryCosts noteAll(String mongoUri) {
        var costs = new QueryCosts(mongoUri);
        costs.level(0);
        costs.profile().drop();
        costs.database.runCommand(
                new Document("create", "system.profile").append("capped", true).append("size", ROOM));
        costs.level(EVERYTHING);
        return costs;
    }

    /** Returns what has been noted so far, in order; commands that needed no plan are left out. */
    public List<Query> queries() {
        return profile()
                .find(new Document("planSummary", new Document("$exists", true)))
                .sort(new Document("$natural", 1))
                .map(QueryCosts::read)
                .into(new ArrayList<>())
                .stream()
                .filter(query -> !query.collection().startsWith("system."))
                .toList();
    }

    private static Query read(Document noted) {
        String namespace = noted.getString("ns");
        return new Query(
                namespace.substring(namespace.indexOf('.') + 1),
                noted.getString("op"),
                String.valueOf(noted.get("command")),
                noted.getString("planSummary"),
                number(noted, "keysExamined"),
                number(noted, "docsExamined"),
                number(noted, "nreturned") + number(noted, "nMatched") + number(noted, "ndeleted"),
                noted.getDate("ts").toInstant().toEpochMilli());
    }

    private static long number(Document noted, String field) {
        return noted.get(field, Number.class) == null
                ? 0
                : noted.get(field, Number.class).longValue();
    }

    private void level(int level) {
        database.runCommand(new Document("profile", level));
    }

    private MongoCollection<Document> profile() {
        return database.getCollection("system.profile");
    }

    /** Asserts that so many requests cost more queries than that, each frugal. */
    public void mustBeFrugal(int requests) {
        var queries = queries();
        assertThat(queries).hasSizeGreaterThan(requests);
        assertThat(queries.stream().filter(query -> !query.isFrugal()).map(Query::shortly))
                .isEmpty();
    }

    /** Notes nothing more. */
    @Override
    public void close() {
        level(0);
        client.close();
    }
}
