package partnerships.system.faults;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import partnerships.localrun.system.MongodbAddress;
import partnerships.system.RunningService.Answer;
import partnerships.system.faults.Ledger.Kind;
import partnerships.system.faults.Ledger.Outcome;
import partnerships.system.faults.Toxiproxy.Way;

@FaultCase("a slow writer loads, others commit and the relay clears, the slow writer commits")
class F20SlowWriterIT {

    private static final Duration SLOW = Duration.ofSeconds(1);
    private static final int ROUNDS = 3;

    @Test
    void theSlowWriterIsRefusedAndNothingIsErasedOrComesBack(FaultRun run) {
        var stage = run.stage();
        var quick = stage.service("agreement-service");
        String database = stage.database("agreement-service");
        var wire = run.servers()
                .toxiproxy()
                .open(
                        "slow-mongodb-" + run.seed(),
                        run.servers().mongodb().awaitPrimary().port());
        var slow = stage.another(
                        "agreement-service",
                        Stage.mongodbAt(MongodbAddress.withDatabase(MongodbAddress.proxied(wire.port()), database)))
                .awaitReady();
        String agreement = run.load().create(1, quick).getFirst();
        run.untilQuiet(Duration.ofSeconds(30));
        var documents = stage.databaseOf("agreement-service");
        documents.runCommand(new Document("profile", 2));
        wire.delay(Way.UPSTREAM, SLOW);
        for (int round = 0; round < ROUNDS; round++) {
            long version = run.commands().version(quick, agreement);
            String late = run.load().key();
            var answer = CompletableFuture.supplyAsync(() -> run.commands().send(slow, agreement, version, late));
            // Its load arrives after one delay, its write after two.
            Awaiting.pass(SLOW.multipliedBy(3).dividedBy(2));
            assertThat(run.commands()
                            .correct(quick, agreement, version, run.load().key())
                            .outcome())
                    .isEqualTo(Outcome.OK);
            Answer refused = answer.orTimeout(30, TimeUnit.SECONDS).join();

            assertThat(refused.status()).as(refused.text()).isEqualTo(412);
            run.commands().note(late, Kind.CORRECTION, agreement, refused);
        }
        wire.mend();
        documents.runCommand(new Document("profile", 0));
        long late = lateWrites(documents, agreement);
        run.measured("writes that came too late", late);
        assertThat(late)
                .as("writes that found another version than they had loaded")
                .isPositive();
        run.servers().toxiproxy().remove(wire);
    }

    private static long lateWrites(MongoDatabase documents, String agreement) {
        return documents
                .getCollection("system.profile")
                .find(and(eq("op", "update"), eq("nMatched", 0)))
                .into(new ArrayList<>())
                .stream()
                .map(update ->
                        String.valueOf(update.get("command", Document.class).get("q")))
                .filter(wanted -> wanted.contains(agreement) && wanted.contains("version="))
                .count();
    }

    @Test
    void aFieldThatBecameEmptyIsGone(FaultRun run) {
        var service = run.stage().service("agreement-service");
        String agreement = run.load().create(1, service).getFirst();
        for (String value : new String[] {"\"in English\"", "null"}) {
            long version = run.commands().version(service, agreement);
            var answer = service.send(
                    "POST",
                    "/v1/agreements/" + agreement + "/correct-fact",
                    run.commands().token(),
                    Map.of("If-Match", "\"" + version + "\""),
                    "{\"path\": \"title.en\", \"value\": %s, \"source\": {\"document\": \"Fault load\"}}"
                            .formatted(value));
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        }
        var state = run.stage()
                .databaseOf("agreement-service")
                .getCollection("agreements")
                .find(eq("_id", agreement))
                .first();

        assertThat(String.valueOf(state)).contains("title").doesNotContain("in English");
    }
}
