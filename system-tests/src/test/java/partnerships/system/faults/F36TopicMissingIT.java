package partnerships.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import partnerships.contracts.Topics;

@FaultCase("a topic is missing when a service starts")
class F36TopicMissingIT {

    @Test
    void aServiceRefusesToStartAndMovesNoOffset(FaultRun run) throws Exception {
        try (var apart = new Stage(run.servers(), "f36-" + run.seed());
                var admin = Admin.create(
                        Map.of("bootstrap.servers", run.servers().kafka().bootstrapServers()))) {
            admin.deleteTopics(List.of(apart.prefix() + Topics.COMMITTEES))
                    .all()
                    .get();

            F24PartitionsChangedIT.assertRefused(
                    run,
                    apart.another("notification-service", Map.of()),
                    apart.prefix() + Topics.COMMITTEES + " does not exist");

            var groups = admin.listGroups().all().get();
            assertThat(groups).noneMatch(group -> group.groupId().startsWith(apart.prefix()));
        }
    }
}
