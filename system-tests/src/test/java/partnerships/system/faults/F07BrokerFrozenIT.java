package partnerships.system.faults;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import partnerships.system.faults.Ledger.Outcome;

@FaultCase("the broker is stopped for longer than a send may take, then goes on: what timed out was written after all")
class F07BrokerFrozenIT {

    /** Longer than {@code delivery.timeout.ms}, so that the relay gives up on what the broker has yet to read. */
    private static final Duration FROZEN = Duration.ofSeconds(8);

    @Test
    void whatTimedOutComesAgainAndInOrder(FaultRun run) {
        var agreements = run.stage().service("agreement-service");
        var broker = run.servers().kafka().first();
        try (var _ = run.load().flow(20, 300, () -> agreements)) {
            Awaiting.until("commands flow", () -> run.ledger().count(Outcome.OK) >= 20);
            broker.signal("STOP");
            run.did("stopped the broker");
            Awaiting.pass(FROZEN);
            broker.signal("CONT");
            run.did("let it go on");
            long before = run.ledger().count(Outcome.OK);
            Awaiting.until("commands go on", () -> run.ledger().count(Outcome.OK) >= before + 10);
        }
        run.measured("drained", run.untilQuiet(Duration.ofSeconds(60)), Duration.ofSeconds(30));
        run.expected().duplicatesUpTo(500);
    }
}
