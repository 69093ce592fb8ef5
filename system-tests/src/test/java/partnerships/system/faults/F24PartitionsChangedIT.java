package partnerships.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import partnerships.contracts.Topics;
import partnerships.system.RunningService;

@FaultCase("a topic is not as it was declared")
class F24PartitionsChangedIT {

    @Test
    void aServiceRefusesAnotherNumberOfPartitions(FaultRun run) throws Exception {
        try (var apart = new Stage(run.servers(), "f24-" + run.seed());
                var admin = admin(run)) {
            admin.createPartitions(Map.of(apart.prefix() + Topics.AGREEMENTS, NewPartitions.increaseTo(7)))
                    .all()
                    .get();
            assertRefused(run, apart.another("agreement-service", Map.of()), Topics.AGREEMENTS, "7");
        }
    }

    private static Admin admin(FaultRun run) {
        return Admin.create(Map.of("bootstrap.servers", run.servers().kafka().bootstrapServers()));
    }

    static void assertRefused(FaultRun run, RunningService service, String... words) throws IOException {
        Awaiting.until("it ends", () -> !service.isAlive());
        run.did(service.module() + " ended with exit code " + service.exitCode().orElseThrow());
        assertThat(service.exitCode().orElseThrow()).isNotZero();
        assertThat(Files.readString(service.log())).contains(words);
    }

    /** Makes a topic forget, as an operator might. */
    static void alter(Admin admin, String topic, String setting, String value)
            throws InterruptedException, ExecutionException {
        var change = new AlterConfigOp(new ConfigEntry(setting, value), AlterConfigOp.OpType.SET);
        admin.incrementalAlterConfigs(
                        Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic), java.util.List.of(change)))
                .all()
                .get();
    }
}
