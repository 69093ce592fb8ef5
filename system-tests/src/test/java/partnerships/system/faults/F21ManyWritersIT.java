package partnerships.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import partnerships.system.faults.Ledger.Kind;
import partnerships.system.faults.Ledger.Outcome;

@FaultCase("16 writers on one aggregate")
class F21ManyWritersIT {

    private static final int WRITERS = 16;

    @Test
    void noUpdateIsLost(FaultRun run) throws InterruptedException {
        write(run, 300);
    }

    @Test
    @ByCommand
    void noUpdateOfManyIsLost(FaultRun run) throws InterruptedException {
        write(run, 2_000);
    }

    private static void write(FaultRun run, int commands) throws InterruptedException {
        var service = run.stage().service("agreement-service");
        String agreement = run.load().create(1, service).getFirst();
        run.untilQuiet(Duration.ofSeconds(30));
        long before = run.commands().version(service, agreement);
        var left = new AtomicInteger(commands);
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < WRITERS; writer++) {
                writers.execute(() -> {
                    while (left.getAndDecrement() > 0) {
                        long version = run.commands().version(service, agreement);
                        run.commands()
                                .correct(service, agreement, version, run.load().key());
                    }
                });
            }
            writers.shutdown();
            assertThat(writers.awaitTermination(5, TimeUnit.MINUTES)).isTrue();
        }
        run.untilQuiet(Duration.ofSeconds(60));
        long corrections = run.ledger().entries().stream()
                .filter(entry -> entry.kind() == Kind.CORRECTION && entry.outcome() == Outcome.OK)
                .count();
        assertThat(corrections).as("somebody was refused, somebody was not").isBetween(1L, commands - 1L);
        assertThat(run.ledger().count(Outcome.UNKNOWN)).isZero();
        assertThat(run.commands().version(service, agreement)).isEqualTo(before + corrections);
    }
}
