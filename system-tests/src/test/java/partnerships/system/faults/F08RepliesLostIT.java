package partnerships.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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

    /** Leaves time to see that a write is there before its reply is back; shorter than a read may take. */
    private static final Duration SLOW = Duration.ofMillis(1_500);

    private static final int AT_ONCE = 2;
    private static final int ROUNDS = 3;

    @Test
    void aRequestThatIsRepeatedIsDoneOnce(FaultRun run) {
        var far = MongodbWire.open(run);
        var near = far.before(run);
        var service = near.instance(run, "agreement-service");
        var lost = EnumSet.noneOf(Kind.class);
        for (int round = 0; round < ROUNDS && lost.size() < Kind.values().length; round++) {
            lost.addAll(loseReplies(run, far.proxy(), near.proxy(), service));
        }
        run.measured("written, and not answered", lost);
        assertThat(lost).containsExactlyInAnyOrder(Kind.values());
    }

    /** Returns the kinds of commands that were written and whose callers do not know; each is asked again until it is answered. */
    private static Set<Kind> loseReplies(
            FaultRun run, Toxiproxy.Proxy far, Toxiproxy.Proxy near, RunningService service) {
        List<String> agreements = run.load().create(AT_ONCE, service);
        far.delay(Way.DOWNSTREAM, Duration.ofMillis(200));
        warm(run, service, agreements);
        far.mend();

        far.delay(Way.DOWNSTREAM, SLOW);
        var all = new ArrayList<Asked>();
        for (String agreement : agreements) {
            all.add(Asked.correction(run, service, agreement));
            all.add(Asked.creation(run, service));
        }
        Awaiting.until(
                "they are written, or nobody is left to wait for",
                () -> all.stream().allMatch(asked -> asked.answer().isDone() || isThere(run, asked)));
        near.swallow(Way.DOWNSTREAM);
        run.did("swallowed what MongoDB answers");
        run.expected().duplicatesUpTo(500); // what it told may not have been cleared
        var unknown = all.stream()
                .filter(asked -> Ledger.outcomeOf(asked.first()) == Outcome.UNKNOWN)
                .toList();
        near.mend();
        far.mend();
        run.did("mended it; %d callers of %d do not know".formatted(unknown.size(), all.size()));
        var lost = unknown.stream()
                .filter(asked -> isThere(run, asked))
                .map(Asked::kind)
                .collect(Collectors.toSet());
        all.forEach(asked -> assertThat(asked.again(run).outcome()).isEqualTo(Outcome.OK));
        return lost;
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
                                        new Document("state.content.heading.reference", asked.key()),
                                        new Document("state.content.heading.title.fr", asked.key()))))
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
