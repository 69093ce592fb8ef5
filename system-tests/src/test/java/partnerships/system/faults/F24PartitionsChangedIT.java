package partnerships.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.junit.jupiter.api.Test;
import partnerships.contracts.Topics;
import partnerships.system.RunningService;

@FaultCase("the number of a topic's partitions was changed by hand")
class F24PartitionsChangedIT {

    @Test
    void aServiceRefusesAnotherNumberOfPartitions(FaultRun run) throws Exception {
        try (var apart = new Stage(run.servers(), "f24-" + run.seed());
                var admin = admin(run)) {
            admin.createPartitions(Map.of(apart.prefix() + Topics.AGREEMENTS, NewPartitions.increaseTo(7)))
                    .all()
                    .get();
            assertRefused(
                    run,
                    apart.another("agreement-service", Map.of()),
                    Topics.AGREEMENTS + " has 7 partitions instead of 6");
        }
    }

    private static Admin admin(FaultRun run) {
        return Admin.create(Map.of("bootstrap.servers", run.servers().kafka().bootstrapServers()));
    }

    /** Waits until a service has ended, not in order, and holds its last words against those expected. */
    static void assertRefused(FaultRun run, RunningService service, String... words) throws IOException {
        Awaiting.until("it ends", () -> !service.isAlive());
        run.did(service.module() + " ended with exit code " + service.exitCode().orElseThrow());
        assertThat(service.exitCode().orElseThrow()).isNotZero();
        assertThat(Files.readString(service.log())).contains(words);
    }
}
