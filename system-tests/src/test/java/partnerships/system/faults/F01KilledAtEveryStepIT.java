package partnerships.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import partnerships.system.RunningService;

@FaultCase("an instance dies at a step between the decision and the clearing of its events")
class F01KilledAtEveryStepIT {

    private static final Duration RECOVERY = Duration.ofSeconds(10);
    private static final int COMMANDS = 600;
    private static final int WRITERS = 3;

    /** Where {@code partnerships.outbox.halt-at} ends a process, in the order in which an event passes them. */
    enum Step {
        BEFORE_COMMIT,
        AFTER_COMMIT,
        AFTER_HAND_OVER,
        BEFORE_SEND,
        AFTER_FIRST_SEND,
        AFTER_ACKNOWLEDGEMENT,
        AMID_CLEARING,
        AFTER_CLEAR,
        AFTER_CLAIM;

        Map<String, Object> setting() {
            return Map.of(
                    "partnerships.outbox.halt-at",
                    name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        }
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void anotherInstanceTellsWhatWasCommitted(Step step, FaultRun run) {
        var stage = run.stage();
        var survivor = stage.service("agreement-service");
        String agreement = run.load().create(1, survivor).getFirst();
        run.untilQuiet(Duration.ofSeconds(30));
        var doomed = stage.another("agreement-service", step.setting()).awaitReady();

        long died = sendUntilItDies(run, doomed, agreement);

        stage.quiet().awaitCleared(Duration.ofSeconds(60));
        run.measured("recovery", Duration.ofNanos(System.nanoTime() - died), RECOVERY);
        run.expected().duplicatesUpTo(500);
    }

    /** Lets a few writers correct one agreement at once, so that one commit finds the events of another, until nobody answers. */
    private static long sendUntilItDies(FaultRun run, RunningService doomed, String agreement) {
        var left = new AtomicInteger(COMMANDS);
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < WRITERS; writer++) {
                writers.execute(() -> {
                    while (doomed.isAlive() && left.getAndDecrement() > 0) {
                        long version = run.commands().version(doomed, agreement);
                        if (version > 0) {
                            run.commands()
                                    .correct(
                                            doomed,
                                            agreement,
                                            version,
                                            run.load().key());
                        }
                    }
                });
            }
            Awaiting.until("it has died at its step", () -> !doomed.isAlive());
            long died = System.nanoTime();
            assertThat(doomed.exitCode()).hasValue(137);
            return died;
        }
    }
}
