package partnerships.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import partnerships.system.faults.Ledger.Outcome;

@FaultCase("mongod dies, or its primary steps down")
class F11MongodKilledIT {

    private static final Duration RECOVERY = Duration.ofSeconds(60);

    @Test
    void servicesGoOnWhenItIsStartedAgain(FaultRun run) {
        var agreements = run.stage().service("agreement-service");
        try (var _ = run.load().flow(20, 600, () -> agreements)) {
            awaitMore(run, 20);
            run.servers().mongodb().killPrimary();
            run.did("killed mongod");
            Awaiting.until("somebody is not answered", () -> run.ledger().count(Outcome.UNKNOWN) > 0);
            run.servers().mongodb().mend();
            run.did("started it again");
            awaitMore(run, 20);
        }
        run.measured("quiet after", run.untilQuiet(RECOVERY), RECOVERY);
        run.expected().duplicatesUpTo(500);
    }

    @Test
    void whatWasAnsweredSurvivesAFailOver(FaultRun run) {
        try (var servers = new Servers(1, 3)) {
            servers.mend();
            try (var stage = new Stage(servers, "f11-" + run.seed())) {
                failOver(run, stage);
                audit(run, stage);
            }
        }
    }

    private static void failOver(FaultRun run, Stage stage) {
        var mongodb = stage.servers().mongodb();
        var service = stage.another("agreement-service", Map.of()).awaitReady();
        run.commands().enterOrganisations(service);
        try (var _ = run.load().flow(20, 2_000, () -> service)) {
            awaitMore(run, 20);
            mongodb.killPrimary();
            long killed = System.nanoTime();
            run.did("killed the primary");
            awaitMore(run, 20);
            run.measured("commands after the kill", seconds(killed));
            mongodb.mend();
            awaitMore(run, 20);
            mongodb.stepDown();
            long steppedDown = System.nanoTime();
            run.did("made the next one step down");
            awaitMore(run, 20);
            run.measured("commands after the step-down", seconds(steppedDown));
        }
        Awaiting.until(
                "everything is told",
                () -> List.of("agreements", "commitments").stream()
                        .allMatch(kind -> stage.databaseOf("agreement-service")
                                        .getCollection(kind)
                                        .countDocuments(Filters.exists("outbox"))
                                == 0));
    }

    /** Only agreement-service runs on this stage: its documents and its topic are held against the ledger. */
    private static void audit(FaultRun run, Stage stage) {
        var expected = new Expected();
        expected.duplicatesUpTo(500);
        var auditor = new Auditor(Evidence.of(stage), run.ledger(), expected);
        assertThat(List.of(auditor.commands(), auditor.completeness(), auditor.order(), auditor.outboxes()).stream()
                        .flatMap(List::stream)
                        .collect(Collectors.joining("\n")))
                .isEmpty();
        // The stage of the other cases knows nothing of these commands.
        run.measured("ledger of the fail-over", run.ledger());
        run.ledger().clear();
    }

    private static void awaitMore(FaultRun run, int commands) {
        long before = run.ledger().count(Outcome.OK);
        Awaiting.until("commands flow", () -> run.ledger().count(Outcome.OK) >= before + commands);
    }

    private static String seconds(long since) {
        return "%.1f s".formatted((System.nanoTime() - since) / 1e9);
    }
}
