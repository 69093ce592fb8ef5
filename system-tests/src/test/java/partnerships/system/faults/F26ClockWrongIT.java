package partnerships.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import partnerships.localrun.system.BusinessClock;
import partnerships.system.RunningService;
import partnerships.system.faults.Ledger.Entry;
import partnerships.system.faults.Ledger.Outcome;

@FaultCase("the clock of one machine is ten minutes wrong")
@ByCommand
class F26ClockWrongIT {

    @ParameterizedTest
    @ValueSource(longs = {10, -10})
    void itDecidesNothingUntilItsClockIsRight(long minutes, FaultRun run) {
        var stage = run.stage();
        var right = stage.service("agreement-service");
        Path file = Path.of("target", "faults", "f26-error").toAbsolutePath();
        var error = new BusinessClock(file);
        error.set(Duration.ZERO);
        var wrong = stage.another("agreement-service", Map.of("partnerships.clock.error-file", file))
                .awaitReady();
        String agreement = run.load().create(1, wrong).getFirst();

        error.set(Duration.ofMinutes(minutes));
        run.did("moved its clock by %d minutes".formatted(minutes));
        Awaiting.until("it is not ready", () -> !wrong.isReady());
        assertThat(skew(wrong.metrics())).isBetween(minutes * 60 - 5.0, minutes * 60 + 5.0);
        assertThat(correct(run, wrong, agreement).status()).isEqualTo(503);
        assertThat(correct(run, right, agreement).outcome()).isEqualTo(Outcome.OK);

        error.set(Duration.ZERO);
        Awaiting.until("it is ready again", wrong::isReady);
        assertThat(correct(run, wrong, agreement).outcome()).isEqualTo(Outcome.OK);
    }

    private static Entry correct(FaultRun run, RunningService service, String agreement) {
        long version = run.commands().version(run.stage().service("agreement-service"), agreement);
        return run.commands().correct(service, agreement, version, run.load().key());
    }

    private static double skew(String metrics) {
        return metrics.lines()
                .filter(line -> line.startsWith("clock_skew_seconds"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
    }
}
