package partnerships.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.WriteConcern;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import partnerships.system.RunningService;
import partnerships.system.faults.Ledger.Outcome;

@FaultCase("MongoDB is restored from a backup that ten commands are missing from")
class F39RestoredIT {

    /** Those that act on facts; what reporting-service keeps is read from the topics again under another number of its folds. */
    private static final List<String> RESTORED =
            List.of("agreement-service", "committee-service", "notification-service");

    private static final int COMMANDS = 10;

    @Test
    void whatIsMissingIsBroughtForwardAndNothingIsToldTwice(FaultRun run) throws IOException {
        var stage = run.stage();
        var old = run.load().create(COMMANDS / 2, stage.service("agreement-service"));
        run.untilQuiet(Duration.ofSeconds(60));
        var backup = new HashMap<String, Map<String, List<Document>>>();
        RESTORED.forEach(module -> backup.put(module, read(stage, module)));
        run.did("backed up");

        old.forEach(agreement -> correct(run, agreement));
        var young = run.load().create(COMMANDS - old.size(), stage.service("agreement-service"));
        run.untilQuiet(Duration.ofSeconds(60));
        RESTORED.forEach(module -> stage.service(module).close());
        RESTORED.forEach(module -> write(stage, module, backup.getOrDefault(module, Map.of())));
        run.did("restored");
        long from = System.nanoTime();
        stage.start();
        run.measured("started in", "%.1f s".formatted((System.nanoTime() - from) / 1e9));

        var restored = stage.service("agreement-service");
        assertThat(Files.readString(restored.log())).contains("HISTORY_AHEAD");
        assertThat(forwarded(restored)).isGreaterThanOrEqualTo(COMMANDS);
        run.measured("brought forward", (long) RESTORED.stream()
                .mapToDouble(module -> forwarded(stage.service(module)))
                .sum());
        old.forEach(agreement -> correct(run, agreement));
        young.forEach(agreement -> correct(run, agreement));
        assertThat(run.ledger().count(Outcome.OK))
                .isEqualTo(run.ledger().entries().size());
    }

    private static void correct(FaultRun run, String agreement) {
        var service = run.stage().service("agreement-service");
        run.commands()
                .correct(
                        service,
                        agreement,
                        run.commands().version(service, agreement),
                        run.load().key());
    }

    private static Map<String, List<Document>> read(Stage stage, String module) {
        var collections = new HashMap<String, List<Document>>();
        var database = stage.databaseOf(module);
        database.listCollectionNames()
                .forEach(name -> collections.put(
                        name, database.getCollection(name).find().into(new ArrayList<>())));
        return collections;
    }

    private static void write(Stage stage, String module, Map<String, List<Document>> collections) {
        var database = stage.databaseOf(module).withWriteConcern(WriteConcern.MAJORITY);
        database.listCollectionNames().forEach(name -> {
            database.getCollection(name).deleteMany(new Document());
            var documents = collections.getOrDefault(name, List.of());
            if (!documents.isEmpty()) {
                database.getCollection(name).insertMany(documents);
            }
        });
    }

    private static double forwarded(RunningService service) {
        return service.metrics()
                .lines()
                .filter(line -> line.startsWith("history_forwarded_total"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
