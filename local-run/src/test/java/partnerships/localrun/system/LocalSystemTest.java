package partnerships.localrun.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LocalSystemTest {

    private static final Path HERE = Path.of("/here");

    @Test
    void noTwoPartsShareAPort() {
        assertThat(new LocalSystem(HERE, HERE, 0, Optional.empty()).ports()).hasSize(14);
    }

    @Test
    void anOffsetMovesEveryPort() {
        var moved = new LocalSystem(HERE, HERE, 100, Optional.empty());

        assertThat(moved.ports().keySet())
                .containsExactlyInAnyOrder(
                        8181, 8182, 8183, 8184, 9181, 9182, 9183, 9184, 8190, 9292, 9293, 27317, 3125, 3243);
    }

    @Test
    void aGivenServerIsUsedWithEachServicesOwnDatabase() {
        var given = new LocalSystem(HERE, HERE, 0, Optional.of("mongodb://db/?replicaSet=x"));

        assertThat(given.services())
                .extracting(service -> service.environment().get("MONGODB_URI"))
                .containsExactly(
                        "mongodb://db/agreement?replicaSet=x",
                        "mongodb://db/committee?replicaSet=x",
                        "mongodb://db/notification?replicaSet=x",
                        "mongodb://db/reporting?replicaSet=x");
        assertThat(given.ports()).doesNotContainValue("MongoDB");
    }

    @Test
    void everythingListensOnTheLoopbackAddressAlone() {
        assertThat(new LocalSystem(HERE, HERE, 0, Optional.empty()).services())
                .allSatisfy(service -> assertThat(service.environment())
                        .containsEntry("SERVER_ADDRESS", "127.0.0.1")
                        .containsEntry("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1"));
    }
}
