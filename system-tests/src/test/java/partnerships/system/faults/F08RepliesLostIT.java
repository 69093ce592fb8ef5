package partnerships.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import partnerships.system.RunningService;
import partnerships.system.RunningService.Answer;
import partnerships.system.faults.Ledger.Entry;
import partnerships.system.faults.Ledger.Kind;
import partnerships.system.faults.Ledger.Outcome;
import partnerships.system.faults.Toxiproxy.Way;

@FaultCase("MongoDB writes, and its replies are lost")
class F08RepliesLostIT {

    private static final Duration SLOW = Duration.ofSeconds(1);
    private static final int AT_ONCE = 2;

    @Test
    void aRequestThatIsRepeatedIsDoneOnce(FaultRun run) {
        var wire = MongodbWire.open(run);
        var service = wire.instance(run, "agreement-service");
        List<String> agreements = run.load().create(AT_ONCE, service);
        wire.proxy().delay(Way.DOWNSTREAM, Duration.ofMillis(200));
        warm(run, service, agreements);
        wire.proxy().mend();

        wire.proxy().delay(Way.DOWNSTREAM, SLOW);
        var corrections = agreements.stream()
                .map(agreement -> Asked.correction(run, service, agreement))
                .toList();
        var creations = List.of(Asked.creation(run, service), Asked.creation(run, service));
        // The reply to their load arrives after one delay, the one to their write after two.
        Awaiting.pass(SLOW.multipliedBy(3).dividedBy(2));
        wire.proxy().swallow(Way.DOWNSTREAM);
        run.did("swallowed what MongoDB answers");
        var all = new ArrayList<Asked>(corrections);
        all.addAll(creations);
        long unknown = all.stream()
                .filter(asked -> asked.first().status() != 200 && asked.first().status() != 201)
                .count();
        run.measured("unknown", unknown);
        wire.proxy().mend();
        run.did("mended it");

        long applied = all.stream().filter(asked -> isThere(run, asked)).count();
        run.measured("written all the same", applied);
        assertThat(unknown).as("callers who do not know").isEqualTo(all.size());
        assertThat(applied).as("what they do not know was done").isEqualTo(all.size());
        for (Asked asked : all) {
            Entry entry = asked.again(run);
            assertThat(entry.outcome()).isEqualTo(Outcome.OK);
        }
    }

    /** Opens enough connections that nobody has to while replies are slow. */
    private static void warm(FaultRun run, RunningService service, List<String> agreements) {
        var reading = new ArrayList<CompletableFuture<Long>>();
        for (int n = 0; n < 8; n++) {
            reading.add(CompletableFuture.supplyAsync(
                    () -> run.commands().version(service, agreements.getFirst()), Thread::startVirtualThread));
        }
        reading.forEach(CompletableFuture::join);
    }

    private static boolean isThere(FaultRun run, Asked asked) {
        return String.valueOf(run.stage()
                        .databaseOf("agreement-service")
                        .getCollection("agreements")
                        .find(new Document(
                                "$or",
                                List.of(
                                        new Document("state.content.reference", asked.key()),
                                        new Document("state.content.title.fr", asked.key()))))
                        .first())
                .contains(asked.key());
    }

    /**
     * A command whose caller asks again until it is answered.
     *
     * @param answer to the first request
     * @param request the same again
     */
    private record Asked(
            String key,
            Kind kind,
            CompletableFuture<Answer> answer,
            Supplier<Answer> request,
            @Nullable String subject) {

        static Asked correction(FaultRun run, RunningService service, String agreement) {
            String key = run.load().key();
            long version = run.commands().version(run.stage().service("agreement-service"), agreement);
            return asked(key, Kind.CORRECTION, () -> run.commands().send(service, agreement, version, key), agreement);
        }

        static Asked creation(FaultRun run, RunningService service) {
            String key = run.load().key();
            return asked(key, Kind.CREATION, () -> run.commands().sendCreation(service, key), null);
        }

        private static Asked asked(String key, Kind kind, Supplier<Answer> request, @Nullable String subject) {
            return new Asked(
                    key, kind, CompletableFuture.supplyAsync(request, Thread::startVirtualThread), request, subject);
        }

        Answer first() {
            return answer.orTimeout(30, TimeUnit.SECONDS).join();
        }

        Entry again(FaultRun run) {
            Answer last = request.get();
            for (int more = 0; more < 10 && last.status() >= 500; more++) {
                Awaiting.pass(Duration.ofMillis(500));
                last = request.get();
            }
            return run.commands().note(key, kind, subject, last);
        }
    }
}
