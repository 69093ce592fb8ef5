package partnerships.system.faults;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import partnerships.contracts.Topics;

@ByCommand
@FaultCase("a topic forgets: finite retention, or compaction")
class F23ForgetfulTopicIT {

    @ParameterizedTest
    @CsvSource({"retention.ms, 604800000", "retention.bytes, 1073741824", "cleanup.policy, compact"})
    void aServiceRefusesToStartOnIt(String setting, String value, FaultRun run) throws Exception {
        String name = "f23-" + setting.replace('.', '-') + "-" + run.seed();
        try (var apart = new Stage(run.servers(), name);
                var admin = Admin.create(
                        Map.of("bootstrap.servers", run.servers().kafka().bootstrapServers()))) {
            String topic = apart.prefix() + Topics.AGREEMENTS;
            var change = new AlterConfigOp(new ConfigEntry(setting, value), AlterConfigOp.OpType.SET);
            admin.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic), List.of(change)))
                    .all()
                    .get();

            F24PartitionsChangedIT.assertRefused(
                    run, apart.another("agreement-service", Map.of()), topic + " has " + setting + "=" + value);
        }
    }
}
