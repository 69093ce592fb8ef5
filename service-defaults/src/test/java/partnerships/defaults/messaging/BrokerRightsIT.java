package partnerships.defaults.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.junit.jupiter.api.Test;
import partnerships.contracts.Topics;
import partnerships.testkit.rig.TestRig;

class BrokerRightsIT {

    private static final TestRig RIG = TestRig.of(BrokerRightsIT.class);

    @Test
    void nothingIsMissingOnABrokerThatLetsEverybodyDoEverything() throws Exception {
        var topics = List.of(
                DeclaredTopic.written(RIG.topicPrefix() + Topics.AGREEMENTS),
                DeclaredTopic.read(RIG.topicPrefix() + Topics.COMMITTEES),
                DeclaredTopic.read(RIG.topicPrefix() + "absent"));

        try (var admin = Admin.create(
                Map.<String, Object>of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, RIG.bootstrapServers()))) {
            assertThat(new BrokerRights(admin).missing(topics, List.of(RIG.topicPrefix() + "nobody")))
                    .isEmpty();
        }
    }
}
