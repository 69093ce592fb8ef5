package partnerships.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import partnerships.system.faults.Ledger.Outcome;

@ByCommand
@FaultCase("the broker can write no further: its log may not grow")
class F31DiskFullIT {

    @Test
    void whatWasAcknowledgedIsThereWhenThereIsRoomAgain(FaultRun run) throws IOException, InterruptedException {
        var service = run.stage().service("agreement-service");
        var broker = run.servers().kafka().first();
        try (var _ = run.load().flow(20, 400, () -> service)) {
            Awaiting.until("commands flow", () -> run.ledger().count(Outcome.OK) >= 40);
            // Every write beyond what is there fails, as on a full disk.
            var limit = new ProcessBuilder("prlimit", "--pid", Long.toString(broker.pid()), "--fsize=4096").start();
            assertThat(limit.waitFor()).isZero();
            run.did("left the broker no room");
            Awaiting.until("the broker gives up", () -> !broker.isAlive());
            run.did("the broker ended");
            long before = run.ledger().count(Outcome.OK);
            Awaiting.until("commands go on", () -> run.ledger().count(Outcome.OK) >= before + 20);
            broker.launch();
            broker.awaitReady();
            run.did("started it again with room");
        }
        run.measured("drained", run.untilQuiet(Duration.ofSeconds(90)), Duration.ofSeconds(30));
        run.expected().duplicatesUpTo(500);
    }
}
