package partnerships.testkit.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import partnerships.testkit.requests.AccessTable.Row;

/** What every command of a service keeps to besides: it says what its caller has seen, and a bad one changes nothing. */
public interface EveryCommand extends EveryRequest {

    /** Returns the service's own database. */
    MongoDatabase database();

    /** Returns how far each partition of the service's topic reaches. */
    Map<Integer, Long> endOffsets();

    default Stream<Row> rowsThatNeedAVersion() {
        return rows().filter(row -> row.right() == 412);
    }

    default Stream<Row> rowsWithABody() {
        return rows().filter(Row::hasBody);
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("rowsThatNeedAVersion")
    default void aCommandSaysWhichVersionItHasSeen(Row row) {
        assertThat(matrix().withoutVersion(row)).isEqualTo(428);
    }

    @ParameterizedTest
    @MethodSource("rowsWithABody")
    default void whatNoBodyMayBeIsRefusedAndChangesNothing(Row row) {
        var before = stateAtRest();

        assertThat(matrix().wronglyAnswered(row)).isEmpty();
        assertThat(state()).isEqualTo(before);
    }

    /** What was asked before may still be on its way to other collections. */
    private List<Object> stateAtRest() {
        var last = new AtomicReference<List<Object>>(List.of());
        return await().pollInterval(Duration.ofMillis(250))
                .until(this::state, now -> settled() && now.equals(last.getAndSet(now)));
    }

    /** Returns all that a command could change; how far the log has been read is noted now and then, whoever asks what. */
    private List<Object> state() {
        var hashes = new TreeMap<String, Object>(
                database().runCommand(new Document("dbHash", 1)).get("collections", Document.class));
        hashes.remove("marks");
        return List.of(hashes, endOffsets());
    }

    /** Returns whether every event is on its topic. */
    default boolean settled() {
        for (String collection : database().listCollectionNames()) {
            if (database()
                            .getCollection(collection)
                            .find(Filters.exists("outbox"))
                            .first()
                    != null) {
                return false;
            }
        }
        return true;
    }
}
