package partnerships.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import partnerships.system.faults.Ledger.Outcome;

@FaultCase("an instance is asked to end under load (SIGTERM)")
class F34GracefulStopIT {

    @Test
    void whatItHasAcceptedIsDoneAndToldOnce(FaultRun run) {
        var survivor = run.stage().service("agreement-service");
        var leaving = run.stage().another("agreement-service", Map.of()).awaitReady();
        var next = new AtomicReference<>(leaving);
        long asked;
        try (var _ = run.load().flow(40, 800, next::get)) {
            Awaiting.until("commands flow", () -> run.ledger().count(Outcome.OK) >= 80);
            asked = System.nanoTime();
            leaving.askToEnd();
            run.did("asked one of two instances to end");
            next.set(survivor);
            Awaiting.until("it has ended", () -> !leaving.isAlive());
            run.measured("ended after", Duration.ofNanos(System.nanoTime() - asked), Duration.ofSeconds(20));
            long before = run.ledger().count(Outcome.OK);
            Awaiting.until("commands go on", () -> run.ledger().count(Outcome.OK) >= before + 40);
        }
        assertThat(leaving.exitCode()).as("ended in order, by the signal").hasValue(143);
        assertThat(run.ledger().entries())
                .as("whoever was let in got an answer; who came too late found a closed door")
                .noneMatch(entry -> entry.status() >= 500);
        run.untilQuiet(Duration.ofSeconds(30));
        run.expected().duplicatesUpTo(0);
    }

    @Test
    void aBrokerThatIsAwayDoesNotHoldItUp(FaultRun run) {
        var broker = run.servers().kafka().first();

        endsInTimeWithout(run, "broker", broker::kill);

        broker.launch();
        broker.awaitReady();
        run.untilQuiet(Duration.ofMinutes(1));
    }

    @Test
    void aDatabaseThatIsAwayDoesNotHoldItUp(FaultRun run) {
        var database = run.servers().mongodb();

        endsInTimeWithout(run, "database", database::killPrimary);

        database.mend();
        run.untilQuiet(Duration.ofMinutes(1));
    }

    private static void endsInTimeWithout(FaultRun run, String part, Runnable kill) {
        var leaving = run.stage().another("agreement-service", Map.of()).awaitReady();
        kill.run();
        run.did("killed the %s and asked an instance to end".formatted(part));
        long asked = System.nanoTime();
        leaving.askToEnd();
        Awaiting.until("it has ended", () -> !leaving.isAlive());
        run.measured(
                "ended without " + part + " after",
                Duration.ofNanos(System.nanoTime() - asked),
                Duration.ofSeconds(20));
        assertThat(leaving.exitCode()).as("ended in order, by the signal").hasValue(143);
    }
}
