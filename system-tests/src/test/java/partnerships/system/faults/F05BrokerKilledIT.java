package partnerships.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

@FaultCase("the broker is killed and started again, five times")
class F05BrokerKilledIT {

    private static final int TIMES = 5;
    private static final int PER_SECOND = 20;

    @Test
    void commandsGoOnAndEverythingIsToldAfterwards(FaultRun run) {
        var agreements = run.stage().service("agreement-service");
        var broker = run.servers().kafka().first();
        for (int time = 1; time <= TIMES; time++) {
            long before = run.ledger().count(Ledger.Outcome.OK);
            try (var _ = run.load().flow(PER_SECOND, 40, () -> agreements)) {
                broker.kill();
                run.did("killed the broker");
                Awaiting.until(
                        "commands go on while it is down", () -> run.ledger().count(Ledger.Outcome.OK) >= before + 20);
                broker.launch();
                broker.awaitReady();
                run.did("started it again");
            }
            run.measured("drained " + time, run.untilQuiet(Duration.ofSeconds(60)), Duration.ofSeconds(30));
        }
        assertThat(run.ledger().count(Ledger.Outcome.UNKNOWN)).isZero();
        run.expected().duplicatesUpTo(500 * TIMES);
    }
}
