package partnerships.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    @ParameterizedTest
    @CsvSource({"2026,2026-01-01,2026-12-31", "2028-02,2028-02-01,2028-02-29", "2026-12-08,2026-12-08,2026-12-08"})
    void aPartialDateLiesBetweenTwoDays(String value, LocalDate earliest, LocalDate latest) {
        var date = new PartialDate(value, "KNOWN");

        assertThat(date.earliest()).isEqualTo(earliest);
        assertThat(date.latest()).isEqualTo(latest);
    }

    @Test
    void anUnknownDateLiesNowhere() {
        assertThat(PartialDate.UNKNOWN.earliest()).isNull();
        assertThat(PartialDate.UNKNOWN.latest()).isNull();
        assertThat(PartialDate.UNKNOWN.unknown()).isTrue();
    }

    @Test
    void anOpenDateIsKnownToBeOpen() {
        assertThat(new PartialDate(null, "OPEN").unknown()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "2026-13", "2026-02-30", "26"})
    void otherTextIsNoDate(String text) {
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> new PartialDate(text, "KNOWN"));
    }
}
