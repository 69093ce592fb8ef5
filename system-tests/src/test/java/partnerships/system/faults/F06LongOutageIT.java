package partnerships.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import partnerships.system.faults.Ledger.Outcome;

@ByCommand
@FaultCase("the broker is away until an aggregate may keep no more events")
class F06LongOutageIT {

    /** Events that may wait in one aggregate. */
    private static final int CAP = 200;

    @Test
    void onlyTheFullAggregateIsRefusedAndAllIsToldLater(FaultRun run) {
        var service = run.stage().service("agreement-service");
        var agreements = run.load().create(2, service);
        run.untilQuiet(Duration.ofSeconds(30));
        var broker = run.servers().kafka().first();
        broker.kill();
        run.did("killed the broker");

        String full = agreements.getFirst();
        long version = run.commands().version(service, full);
        for (int command = 0; command < CAP; command++) {
            var entry =
                    run.commands().correct(service, full, version, run.load().key());
            assertThat(entry.outcome()).as("command %d", command).isEqualTo(Outcome.OK);
            version = entry.sequence();
        }
        var refused = run.commands().correct(service, full, version, run.load().key());
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.outcome()).as("it says that it was not done").isEqualTo(Outcome.FAIL);
        String other = agreements.getLast();
        long others = run.commands().version(service, other);
        assertThat(run.commands()
                        .correct(service, other, others, run.load().key())
                        .outcome())
                .isEqualTo(Outcome.OK);
        assertThat(run.load().create(3, service)).hasSize(3);

        broker.launch();
        broker.awaitReady();
        run.did("started it again");
        run.measured("drained", run.untilQuiet(Duration.ofMinutes(2)), Duration.ofSeconds(30));
        assertThat(run.commands()
                        .correct(service, full, version, run.load().key())
                        .outcome())
                .as("there is room again")
                .isEqualTo(Outcome.OK);
        run.expected().duplicatesUpTo(500);
    }
}
