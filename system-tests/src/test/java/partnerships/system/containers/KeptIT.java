package partnerships.system.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo among the containers, and what is left of it after they went away, and after a loss. */
@ContainerCase
class KeptIT {

    private static final List<String> REPORTED =
            List.of("/v1/agreements", "/v1/commitments", "/v1/committees", "/v1/meetings", "/v1/notifications");

    private final Compose compose = Compose.up();

    @BeforeEach
    void play() {
        compose.command("partnerships", "demo", "--against", "compose").well();
    }

    @Test
    void aSecondDemoChangesNothing() {
        var before = known();

        String told = compose.command("partnerships", "demo", "--against", "compose")
                .well()
                .output();

        assertThat(told).contains("already so");
        isKnown(before);
    }

    @Test
    void downAndUpKeepsEverything() {
        var before = known();

        compose.run("down").well();
        compose.run("up", "--wait", "--no-build").well();

        isKnown(before);
    }

    @Test
    void aBackupBringsBackWhatWasLost(@TempDir Path folder) {
        var before = known();
        compose.command("deploy/backup", folder.toString()).well();
        isKnown(before);

        compose.run("down", "--volumes").well();
        compose.command("deploy/restore", folder.toString()).well();

        isKnown(before);
    }

    private void isKnown(Map<String, String> before) {
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(known()).isEqualTo(before));
    }

    /** What the services answer about everything they keep. */
    private Map<String, String> known() {
        var known = new TreeMap<String, String>();
        for (String path : REPORTED) {
            known.put(path, items("reporting-service", path, "staff"));
        }
        known.put("agreement", items("agreement-service", "/v1/agreements?reference=AGR-LSH", "staff"));
        return known;
    }

    private String items(String service, String path, String account) {
        String items = compose.get(service, path, account).path("items").toString();
        assertThat(items).as(path).hasSizeGreaterThan(2);
        return items;
    }
}
