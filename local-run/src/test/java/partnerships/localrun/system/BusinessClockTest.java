package partnerships.localrun.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BusinessClockTest {

    @TempDir
    private Path folder;

    @Test
    void itShowsRealTimeUntilItIsMoved() {
        assertThat(clock().offset()).isEqualTo(Duration.ZERO);
    }

    @Test
    void movesAddUpInTheFileThatTheServicesRead() {
        clock().advance(Duration.ofDays(3));
        clock().advance(Duration.ofMinutes(1));

        assertThat(clock().offset()).isEqualTo(Duration.ofDays(3).plusMinutes(1));
        assertThat(folder.resolve("clock-offset")).hasContent("259260");
    }

    private BusinessClock clock() {
        return new BusinessClock(new LocalSystem(folder, folder, 0, Optional.empty()));
    }
}
