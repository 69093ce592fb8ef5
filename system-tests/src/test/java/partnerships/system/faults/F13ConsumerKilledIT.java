package partnerships.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import partnerships.system.RunningService;

@FaultCase("a consumer is killed between its writes to the database and the commit of its offsets")
class F13ConsumerKilledIT {

    private static final String GROUP = "committee-service.agreementFacts";
    private static final int AGREEMENTS = 30;
    private static final int TRIES = 5;

    @Test
    void whatComesTwiceIsSeenOnce(FaultRun run) {
        var stage = run.stage();
        stage.service("committee-service").kill();
        long twice = 0;
        try (var heard = new Heard(stage, GROUP)) {
            for (int time = 1; twice == 0 && time <= TRIES; time++) {
                twice = killAmidABatch(run, heard);
            }
        }
        run.measured("come twice", twice);
        assertThat(twice).as("records handled and not passed").isPositive();

        var next = stage.another("committee-service", Map.of()).awaitReady();
        run.measured("quiet after", run.untilQuiet(Duration.ofSeconds(60)), Duration.ofSeconds(60));
        assertThat(dropped(next)).as("dropped as known").isGreaterThanOrEqualTo(twice);
    }

    /** Returns how many records had been handled, but not passed, when it was killed. */
    private static long killAmidABatch(FaultRun run, Heard heard) {
        var doomed = run.stage().another("committee-service", Map.of()).awaitReady();
        run.load().create(1, run.stage().service("agreement-service"));
        Awaiting.until("it hears", () -> heard.waiting() == 0);
        doomed.freeze();
        run.load().create(AGREEMENTS, run.stage().service("agreement-service"));
        long before = heard.handled();
        doomed.goOn();
        Awaiting.until("it is at work", () -> heard.handled() >= before + 5);
        doomed.kill();
        run.did("killed it after " + (heard.handled() - before) + " facts");
        run.expected().duplicatesUpTo(500); // what it told may not have been cleared
        return heard.handledButNotPassed();
    }

    private static long dropped(RunningService service) {
        return service.metrics()
                .lines()
                .filter(line -> line.startsWith("inbox_stale_total") && line.contains(GROUP))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
