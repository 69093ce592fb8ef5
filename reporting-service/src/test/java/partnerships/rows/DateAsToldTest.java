package partnerships.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import partnerships.dates.PartialDate;

class DateAsToldTest {

    @Test
    void meansWhatWasTold() {
        assertThat(new PublishedDate("2027-02", "APPROX").meant().latest()).contains(LocalDate.of(2027, 2, 28));
        assertThat(new PublishedDate(null, "OPEN").meant()).isEqualTo(PartialDate.OPEN);
    }

    @Test
    void aQualifierFromTheFutureIsShownAsToldAndMeansNothingYet() {
        var published = new PublishedDate("2027", "NOT_BEFORE");

        assertThat(published.qualifier()).isEqualTo("NOT_BEFORE");
        assertThat(published.meant()).isEqualTo(PartialDate.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "2026-13", "2026-02-30", "26"})
    void otherTextIsNoDate(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PublishedDate(text, "KNOWN"));
    }
}
