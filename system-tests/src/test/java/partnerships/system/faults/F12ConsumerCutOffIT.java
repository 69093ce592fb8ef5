package partnerships.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import partnerships.system.faults.Ledger.Outcome;

@FaultCase("a consumer is cut off from MongoDB in the middle of its work")
class F12ConsumerCutOffIT {

    private static final String GROUP = "committee-service.agreementFacts";

    @Test
    void itKeepsItsPlaceAndBuriesNothing(FaultRun run) {
        var stage = run.stage();
        var agreements = stage.service("agreement-service");
        var wire = MongodbWire.open(run);
        stage.service("committee-service").kill();
        wire.instance(run, "committee-service");
        try (var heard = new Heard(stage, GROUP);
                var _ = run.load().flow(40, 2_000, () -> agreements)) {
            for (int time = 1; time <= 3; time++) {
                long done = heard.handled();
                Awaiting.until("facts are heard", () -> heard.handled() >= done + 10);
                wire.proxy().cut();
                run.did("cut it off");
                run.expected().duplicatesUpTo(500); // what it told may not have been cleared
                long before = run.ledger().count(Outcome.OK);
                Awaiting.until("commands go on", () -> run.ledger().count(Outcome.OK) >= before + 40);
                long committed = heard.committed();
                Awaiting.pass(Duration.ofSeconds(1));
                assertThat(heard.committed()).as("its place").isEqualTo(committed);
                assertThat(heard.notHandled()).as("passed, but not handled").isEmpty();
                assertThat(heard.waiting())
                        .as("it has not passed what it could not handle")
                        .isPositive();
                wire.proxy().mend();
            }
        }
        run.measured("caught up", run.untilQuiet(Duration.ofSeconds(60)), Duration.ofSeconds(60));
    }
}
