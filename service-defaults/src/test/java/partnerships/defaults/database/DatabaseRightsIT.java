package partnerships.defaults.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCredential;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import partnerships.testkit.rig.TestRig;

/** A server tells whoever signs in what it may do, even where nobody has to sign in. */
class DatabaseRightsIT {

    private static final TestRig RIG = TestRig.of(DatabaseRightsIT.class);
    private static final String DATABASE = RIG.database();

    @Test
    void nothingIsMissingWhereNobodySignsIn() {
        try (var client = MongoClients.create(RIG.mongoUri())) {
            assertThat(DatabaseRights.missing(client.getDatabase(DATABASE))).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"readWrite, own", "readWriteAnyDatabase, admin", "root, admin"})
    void nothingIsMissingForWhoeverMayReadAndWriteHere(String role, String where) {
        assertThat(missingFor(role, where.equals("own") ? DATABASE : where)).isEmpty();
    }

    @Test
    void whoeverReadsAloneLacksTheWrites() {
        assertThat(missingFor("read", DATABASE)).isEqualTo(named("createIndex", "insert", "remove", "update"));
    }

    @Test
    void rightsOnAnotherDatabaseAreNone() {
        assertThat(missingFor("readWrite", DATABASE + "-other"))
                .isEqualTo(named("createIndex", "find", "insert", "remove", "update"));
    }

    private static List<String> named(String... actions) {
        return List.of(actions).stream()
                .map(action -> action + " on database " + DATABASE)
                .toList();
    }

    private static List<String> missingFor(String role, String where) {
        String name = role + "-of-" + where;
        try (var client = MongoClients.create(RIG.mongoUri())) {
            client.getDatabase(DATABASE)
                    .runCommand(new Document("createUser", name)
                            .append("pwd", name)
                            .append("roles", List.of(new Document("role", role).append("db", where))));
        }
        try (MongoClient client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(RIG.mongoUri()))
                .credential(MongoCredential.createCredential(name, DATABASE, name.toCharArray()))
                .build())) {
            return DatabaseRights.missing(client.getDatabase(DATABASE));
        } finally {
            try (var client = MongoClients.create(RIG.mongoUri())) {
                client.getDatabase(DATABASE).runCommand(new Document("dropUser", name));
            }
        }
    }
}
