package partnerships.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import partnerships.system.RunningService;
import partnerships.system.faults.Ledger.Outcome;

@FaultCase("one of three instances is killed at random times under load")
class F02RandomKillsIT {

    private static final int DUPLICATES_PER_KILL = 500;
    private static final Duration RECOVERY = Duration.ofSeconds(10);

    @Test
    void afterFewKillsNothingIsLost(FaultRun run) {
        kill(run, 4);
    }

    @Test
    @ByCommand
    void afterFiftyKillsNothingIsLost(FaultRun run) {
        kill(run, 50);
    }

    private static void kill(FaultRun run, int times) {
        var stage = run.stage();
        var others =
                List.of(stage.another("agreement-service", Map.of()), stage.another("agreement-service", Map.of()));
        others.forEach(RunningService::awaitReady);
        var alive = new CopyOnWriteArrayList<>(others);
        alive.add(stage.service("agreement-service"));
        var longest = Duration.ZERO;
        for (int time = 1; time <= times; time++) {
            if (time > 1) {
                alive.add(stage.another("agreement-service", Map.of()).awaitReady());
            }
            long killed = killOneUnderLoad(run, alive);
            stage.quiet().awaitCleared(Duration.ofSeconds(60));
            var recovery = Duration.ofNanos(System.nanoTime() - killed);
            stage.awaitQuiet(Duration.ofSeconds(60));
            longest = recovery.compareTo(longest) > 0 ? recovery : longest;
        }
        run.measured("recovery", longest, RECOVERY);
        run.expected().duplicatesUpTo(DUPLICATES_PER_KILL * times);
        assertThat(alive).hasSize(2);
    }

    /** Returns when; the load ends soon after, so that what is measured is the recovery and not what a slow machine is behind. */
    private static long killOneUnderLoad(FaultRun run, List<RunningService> alive) {
        var turn = new AtomicInteger();
        try (var _ = run.load().flow(20, 400, () -> next(alive, turn))) {
            int commands = 10 + run.random().nextInt(60);
            awaitCommands(run, commands);
            var victim = alive.get(run.random().nextInt(alive.size()));
            victim.kill();
            long killed = System.nanoTime();
            alive.remove(victim);
            run.did("killed an instance after %d more commands".formatted(commands));
            awaitCommands(run, 5);
            return killed;
        }
    }

    private static void awaitCommands(FaultRun run, int more) {
        long before = run.ledger().count(Outcome.OK);
        Awaiting.until("commands flow", () -> run.ledger().count(Outcome.OK) >= before + more);
    }

    private static RunningService next(List<RunningService> alive, AtomicInteger turn) {
        var now = List.copyOf(alive);
        return now.get(turn.incrementAndGet() % now.size());
    }
}
