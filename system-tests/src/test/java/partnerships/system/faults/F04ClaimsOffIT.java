package partnerships.system.faults;

import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import partnerships.localrun.system.MongodbAddress;
import partnerships.system.RunningService;
import partnerships.system.faults.Toxiproxy.Proxy;
import partnerships.system.faults.Toxiproxy.Way;

@FaultCase("claims are off: every instance sends everything")
class F04ClaimsOffIT {

    private static final int RACES = 5;
    /** By which an instance learns late what its database has done. */
    private static final Duration LATE = Duration.ofSeconds(1);
    /** By which another learns late that the broker has taken its events: between the clearing of the first and its look at what is left. */
    private static final Duration LATER = Duration.ofMillis(2300);

    @Test
    void nothingIsLostWithoutClaims(FaultRun run) throws IOException {
        try (var instances = new Instances(run, claimless())) {
            String agreement = run.load().create(1, instances.quick).getFirst();
            for (int race = 0; race < RACES; race++) {
                instances.race(run, agreement);
            }
            var all = List.of(instances.slow, instances.quick, run.stage().service("agreement-service"));
            var turn = new AtomicInteger();
            try (var flow = run.load().flow(20, 200, () -> all.get(turn.incrementAndGet() % all.size()))) {
                flow.await(Duration.ofMinutes(3));
            }
        }
        run.expected().duplicatesUpTo(Integer.MAX_VALUE);
    }

    private static PatchedProgram claimless() throws IOException {
        return new PatchedProgram("claims-off")
                .with("commit/CommitPlanner.java", "Claims.OUTBOX", "java.time.Duration.ZERO")
                .with("relay/Relay.java", "now.plus(Claims.OUTBOX)", "now")
                .with(
                        "relay/RelayThread.java",
                        "head.claimedUntil().isAfter(realTime.instant())",
                        "head.claimedUntil() != null");
    }

    /** Two instances of one build: the slow one hears late from its database, the quick one from the broker. */
    private static final class Instances implements AutoCloseable {
        final RunningService slow;
        final RunningService quick;
        private final Toxiproxy toxiproxy;
        private final Proxy mongodb;
        private final Proxy kafka;

        Instances(FaultRun run, PatchedProgram program) throws IOException {
            var stage = run.stage();
            toxiproxy = run.servers().toxiproxy();
            kafka = toxiproxy.kafka(1);
            mongodb = toxiproxy.open(
                    stage.prefix() + "mongodb",
                    run.servers().mongodb().awaitPrimary().port());
            var words = program.words("agreement-service");
            String database = stage.database("agreement-service");
            slow = stage.run(
                    "agreement-service",
                    words,
                    Stage.mongodbAt(MongodbAddress.withDatabase(MongodbAddress.proxied(mongodb.port()), database)));
            Map<String, Object> proxied =
                    new HashMap<>(Stage.kafkaAt(run.servers().kafka().proxiedBootstrapServers()));
            quick = stage.run("agreement-service", words, proxied);
            slow.awaitReady();
            quick.awaitReady();
        }

        /**
         * The slow one commits; before it knows, and so before it sends, the quick one commits onto that, and what the quick one may have
         * sent is acknowledged just after the slow one has cleared its own.
         */
        void race(FaultRun run, String agreement) {
            mongodb.delay(Way.DOWNSTREAM, LATE);
            kafka.delay(Way.DOWNSTREAM, LATER);
            long version = run.commands().version(quick, agreement);
            var first = CompletableFuture.runAsync(() ->
                    run.commands().correct(slow, agreement, version, run.load().key()));
            Awaiting.until(
                    "the slow one has committed, or has not",
                    () -> first.isDone() || committed(run, agreement) > version);
            run.commands().correct(quick, agreement, version + 1, run.load().key());
            first.join();
            Awaiting.pass(LATE.multipliedBy(3));
            mongodb.mend();
            kafka.mend();
        }

        private static long committed(FaultRun run, String agreement) {
            var document = run.stage()
                    .databaseOf("agreement-service")
                    .getCollection("agreements")
                    .find(Filters.eq("_id", agreement))
                    .first();
            return document == null ? 0 : document.getLong("version");
        }

        @Override
        public void close() {
            mongodb.mend();
            kafka.mend();
        }
    }
}
