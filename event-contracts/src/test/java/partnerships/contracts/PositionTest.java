package partnerships.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {

    @Test
    void whatIsWrittenIsRead() {
        assertThat(Position.parse("a1@7")).isEqualTo(new Position("a1", 7)).hasToString("a1@7");
        assertThat(Position.parse("a1@9223372036854775807").sequence()).isEqualTo(Long.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a1",
                "@7",
                "a1@",
                "a1@0",
                "a1@-7",
                "a1@+7",
                "a1@07",
                "a1@٧",
                "a1@７",
                "a1@7 ",
                "a@b@7",
                "a1@9999999999999999999"
            })
    void nothingElseIsAPosition(String text) {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> Position.parse(text));
    }
}
