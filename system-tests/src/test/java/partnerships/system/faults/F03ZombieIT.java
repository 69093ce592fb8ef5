package partnerships.system.faults;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import partnerships.system.faults.Ledger.Outcome;

@FaultCase("an instance is stopped for longer than its claims last, then goes on as if nothing had been")
class F03ZombieIT {

    private static final Duration FROZEN = Duration.ofSeconds(15);

    @Test
    void nothingIsLostAndWhatIsStaleIsDropped(FaultRun run) {
        var survivor = run.stage().service("agreement-service");
        var zombie = run.stage().another("agreement-service", Map.of()).awaitReady();
        var next = new AtomicReference<>(zombie);
        try (var _ = run.load().flow(20, 600, next::get)) {
            Awaiting.until("commands flow", () -> run.ledger().count(Outcome.OK) >= 40);
            zombie.freeze();
            next.set(survivor);
            run.did("stopped one of two instances");
            Awaiting.pass(FROZEN);
            zombie.goOn();
            run.did("let it go on");
            long before = run.ledger().count(Outcome.OK);
            Awaiting.until("commands go on", () -> run.ledger().count(Outcome.OK) >= before + 40);
        }
        run.measured("quiet after", run.untilQuiet(Duration.ofSeconds(60)), Duration.ofSeconds(30));
        run.expected().duplicatesUpTo(500);
    }
}
