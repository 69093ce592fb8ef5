package partnerships.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import partnerships.system.faults.Ledger.Outcome;

@ByCommand
@FaultCase(value = "one of three brokers is killed, then a second: what is acknowledged lies on two", brokers = 3)
class F33BrokersLostIT {

    @Test
    void withOneLostEventsFlowAndWithTwoTheyWait(FaultRun run) {
        var stage = run.stage();
        var service = stage.service("agreement-service");
        var brokers = run.servers().kafka().nodes();
        run.load().create(3, service);
        run.untilQuiet(Duration.ofSeconds(60));

        brokers.get(2).kill();
        run.did("killed one of three brokers");
        run.load().create(3, service);
        run.measured("told with one lost", run.untilQuiet(Duration.ofMinutes(2)), Duration.ofSeconds(60));

        brokers.get(1).kill();
        run.did("killed a second");
        assertThat(run.load().create(5, service)).as("commands are taken").hasSize(5);
        Awaiting.pass(Duration.ofSeconds(10));
        assertThat(stage.quiet().pending()).as("and their events wait").isNotEmpty();

        run.servers().kafka().start();
        run.did("started both again");
        run.measured("drained", run.untilQuiet(Duration.ofMinutes(3)), Duration.ofSeconds(60));
        assertThat(run.ledger().count(Outcome.OK)).isEqualTo(11);
        run.expected().duplicatesUpTo(500);
    }
}
