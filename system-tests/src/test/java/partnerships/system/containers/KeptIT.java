package partnerships.system.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo among the containers, and what is left of it after they went away, and after a loss. */
@ContainerCase
class KeptIT {

    private static final String PORTFOLIO = "/v1/reports/portfolio";
    private static final String MEETINGS = "/v1/meetings";

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
        assertThat(known()).isEqualTo(before);
    }

    @Test
    void downAndUpKeepsEverything() {
        var before = known();

        compose.run("down").well();
        compose.run("up", "--wait", "--no-build").well();

        assertThat(known()).isEqualTo(before);
    }

    @Test
    void aBackupBringsBackWhatWasLost(@TempDir Path folder) {
        var before = known();
        compose.command("deploy/backup", folder.toString()).well();
        assertThat(known()).as("the system goes on after a backup").isEqualTo(before);

        compose.run("down", "--volumes").well();
        compose.command("deploy/restore", folder.toString()).well();

        assertThat(known()).isEqualTo(before);
    }

    /** What the services answer about everything they keep. */
    private Map<String, String> known() {
        var known = new TreeMap<String, String>();
        known.put(
                PORTFOLIO,
                compose.get("reporting-service", PORTFOLIO, "analyst")
                        .path("items")
                        .toString());
        known.put(
                MEETINGS,
                compose.get("committee-service", MEETINGS, "staff")
                        .path("items")
                        .toString());
        known.put(
                "agreements",
                compose.get("agreement-service", "/v1/agreements", "staff")
                        .path("items")
                        .toString());
        known.put(
                "notifications",
                compose.get("notification-service", "/v1/notifications?size=100", "staff")
                        .path("items")
                        .toString());
        assertThat(known).allSatisfy((_, text) -> assertThat(text).hasSizeGreaterThan(2));
        return known;
    }
}
