package partnerships.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import partnerships.system.RunningService;
import partnerships.system.faults.Ledger.Entry;
import partnerships.system.faults.Ledger.Outcome;
import partnerships.system.faults.Toxiproxy.Way;

@FaultCase("requests to MongoDB are lost")
class F09RequestsLostIT {

    /** What a database call may take; the rest is the way there and back. */
    private static final Duration RETURNED = Duration.ofSeconds(7);

    private static final Duration BACK = Duration.ofSeconds(20);
    private static final int AT_ONCE = 4;

    /** How they are lost. */
    enum Loss {
        REQUESTS_SWALLOWED,
        BLACK_HOLE,
        ENDED_MID_FRAME;

        void on(Toxiproxy.Proxy wire) {
            switch (this) {
                case REQUESTS_SWALLOWED -> wire.swallow(Way.UPSTREAM);
                case BLACK_HOLE -> {
                    wire.swallow(Way.UPSTREAM);
                    wire.swallow(Way.DOWNSTREAM);
                }
                case ENDED_MID_FRAME -> wire.endAfter(Way.UPSTREAM, 100);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Loss.class)
    void callersAreAnsweredAndNothingIsHalfDone(Loss loss, FaultRun run) {
        var wire = MongodbWire.open(run);
        var service = wire.instance(run, "agreement-service");
        List<String> agreements = run.load().create(AT_ONCE, service);

        loss.on(wire.proxy());
        run.did("from now on: " + loss);
        run.expected().duplicatesUpTo(AT_ONCE); // the clearing of what was told can be lost as well
        var answers = agreements.stream()
                .map(agreement ->
                        CompletableFuture.supplyAsync(() -> timed(run, service, agreement), Thread::startVirtualThread))
                .toList();
        var longest = answers.stream().map(CompletableFuture::join).max(Duration::compareTo);
        run.measured("longest answer", longest.orElseThrow(), RETURNED);
        assertThat(run.ledger().count(Outcome.OK)).as("only the creations").isEqualTo(AT_ONCE);

        wire.proxy().mend();
        long mended = System.nanoTime();
        var again = new ArrayList<Entry>();
        Awaiting.until("it goes on by itself", () -> {
            again.add(correct(run, service, agreements.getFirst()));
            return again.getLast().outcome() == Outcome.OK;
        });
        run.measured("back after", Duration.ofNanos(System.nanoTime() - mended), BACK);
    }

    private static Duration timed(FaultRun run, RunningService service, String agreement) {
        long from = System.nanoTime();
        var entry = run.commands().correct(service, agreement, 1, run.load().key());
        assertThat(entry.status()).as("it is answered").isEqualTo(503);
        return Duration.ofNanos(System.nanoTime() - from);
    }

    private static Entry correct(FaultRun run, RunningService service, String agreement) {
        long version = run.commands().version(run.stage().service("agreement-service"), agreement);
        return run.commands().correct(service, agreement, version, run.load().key());
    }
}
