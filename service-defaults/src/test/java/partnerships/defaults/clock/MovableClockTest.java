package partnerships.defaults.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class MovableClockTest {

    private static final Instant NOON = Instant.parse("2026-12-15T12:00:00Z");

    @TempDir
    Path folder;

    private Path offsetFile;
    private Instant real = NOON;
    private InstantSource clock;

    @BeforeEach
    void aClock() {
        offsetFile = folder.resolve("clock-offset");
        clock = new MovableClock(() -> real, offsetFile);
    }

    @Test
    void withoutAFileItIsTheRealTime() {
        assertThat(clock.instant()).isEqualTo(NOON);
    }

    @Test
    void theFileMovesItWithinASecond() throws IOException {
        assertThat(clock.instant()).isEqualTo(NOON);
        Files.writeString(offsetFile, "86400\n");

        assertThat(clock.instant()).isEqualTo(NOON);
        real = NOON.plusMillis(1_001);
        assertThat(clock.instant()).isEqualTo(real.plus(Duration.ofDays(1)));
    }

    @Test
    void aFileThatSaysNothingLeavesItWhereItIs() throws IOException {
        Files.writeString(offsetFile, "-60");
        assertThat(clock.instant()).isEqualTo(NOON.minusSeconds(60));

        Files.writeString(offsetFile, "tomorrow");
        real = NOON.plusSeconds(2);

        assertThat(clock.instant()).isEqualTo(real.minusSeconds(60));
    }

    @Test
    void onlyInTheLocalProfileAFileMovesTheClock() {
        var service = new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(ClockDefaults.class))
                .withPropertyValues("partnerships.clock.offset-file=" + offsetFile);

        service.run(context -> assertThat(context.getBean(InstantSource.class)).isNotInstanceOf(MovableClock.class));
        service.withPropertyValues("spring.profiles.active=local")
                .run(context -> assertThat(context.getBean(InstantSource.class)).isInstanceOf(MovableClock.class));
    }
}
