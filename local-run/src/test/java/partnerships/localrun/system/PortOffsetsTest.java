package partnerships.localrun.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortOffsetsTest {

    private static final Path HERE = Path.of("/here");

    /** A service on the health port of the other; Kafka on a health port; sign-in on Kafka; a service as its neighbour. */
    @ParameterizedTest
    @ValueSource(ints = {1000, 1001, 1102, 1111, 1, 9})
    void anOffsetThatPutsOnePartOnAnothersPortKeepsNothingApart(int offset) {
        assertThat(PortOffsets.isApart(moved(offset))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100, 200, 5000, 30_000})
    void mostOffsetsKeepTwoSystemsApart(int offset) {
        assertThat(PortOffsets.isApart(moved(offset))).isTrue();
    }

    @Test
    void theFirstFreeOffsetHasNoPortInUseAndNoneOfTheSystemWithoutOffset() {
        var taken = Set.of(8181, 9282, 3325);

        assertThat(new PortOffsets(moved(1000)).firstFree(port -> !taken.contains(port)))
                .hasValue(400);
    }

    @Test
    void thereMayBeNoFreeOffset() {
        assertThat(new PortOffsets(moved(0)).firstFree(_ -> false)).isEmpty();
    }

    private static LocalSystem moved(int offset) {
        return new LocalSystem(HERE, HERE, offset, Optional.empty());
    }
}
