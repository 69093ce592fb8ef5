package partnerships.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import partnerships.dates.PartialDate.Qualifier;

class PartialDateTest {

    /** Days, months and years from all over the range, the same at every run. */
    static Stream<PartialDate> dates() {
        var random = new Random(20270228);
        return IntStream.range(0, 500).mapToObj(_ -> {
            var day = LocalDate.of(1900, 1, 1).plusDays(random.nextInt(109_573)).toString();
            var qualifier = random.nextBoolean() ? Qualifier.KNOWN : Qualifier.APPROX;
            return new PartialDate(day.substring(0, new int[] {4, 7, 10}[random.nextInt(3)]), qualifier);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "2027, 2027-01-01, 2027-12-31",
        "2027-02, 2027-02-01, 2027-02-28",
        "2028-02, 2028-02-01, 2028-02-29",
        "2027-12, 2027-12-01, 2027-12-31",
        "2027-01-31, 2027-01-31, 2027-01-31",
        "1900, 1900-01-01, 1900-12-31",
        "2199-12-31, 2199-12-31, 2199-12-31",
    })
    void standsForEveryDayOfWhatIsWritten(String value, LocalDate earliest, LocalDate latest) {
        for (var qualifier : new Qualifier[] {Qualifier.KNOWN, Qualifier.APPROX}) {
            var date = new PartialDate(value, qualifier);

            assertThat(date.earliest()).contains(earliest);
            assertThat(date.latest()).contains(latest);
        }
    }

    @ParameterizedTest
    @MethodSource("dates")
    void theRangeIsExactlyTheDaysThatBeginAsWritten(PartialDate date) {
        var earliest = date.earliest().orElseThrow();
        var latest = date.latest().orElseThrow();
        var written = String.valueOf(date.value());

        assertThat(earliest).isBeforeOrEqualTo(latest);
        assertThat(earliest.datesUntil(latest.plusDays(1)))
                .allMatch(day -> day.toString().startsWith(written));
        assertThat(earliest.minusDays(1).toString()).doesNotStartWith(written);
        assertThat(latest.plusDays(1).toString()).doesNotStartWith(written);
        assertThat(date.day().isPresent()).isEqualTo(date.qualifier() == Qualifier.KNOWN && earliest.equals(latest));
    }

    @ParameterizedTest
    @MethodSource("dates")
    void isReadAsItWasTold(PartialDate date) {
        assertThat(PartialDate.stated(date.value(), date.qualifier().name())).isEqualTo(date);
    }

    @Test
    void openIsNotUnknown() {
        assertThat(PartialDate.OPEN.unknown()).isFalse();
        assertThat(PartialDate.OPEN.open()).isTrue();
        assertThat(PartialDate.UNKNOWN.unknown()).isTrue();
        assertThat(PartialDate.UNKNOWN.open()).isFalse();
        assertThat(PartialDate.OPEN.latest()).isEmpty();
    }

    @Test
    void aQualifierFromTheFutureIsUnknown() {
        assertThat(PartialDate.stated("2027", "NOT_BEFORE")).isEqualTo(PartialDate.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30",
                "2026-2-3",
                "26",
                "2026-13",
                "",
                "1899",
                "2200",
                "+2026",
                "-026",
                "2026-W05",
                "٢٠٢٧",
                " 2027",
                "2027-02-01T00:00",
                "2027-00"
            })
    void whatIsNoDateIsRefused(String value) {
        assertThatExceptionOfType(ImpossibleDate.class)
                .isThrownBy(() -> new PartialDate(value, Qualifier.KNOWN))
                .extracting(ImpossibleDate::code)
                .isEqualTo("DATE_IMPOSSIBLE");
    }

    @ParameterizedTest
    @EnumSource
    void aDateIsGivenExactlyIfItIsKnownOrApproximate(Qualifier qualifier) {
        boolean dated = qualifier == Qualifier.KNOWN || qualifier == Qualifier.APPROX;

        assertThatExceptionOfType(ImpossibleDate.class)
                .isThrownBy(() -> new PartialDate(dated ? null : "2027", qualifier));
        assertThat(new PartialDate(dated ? "2027" : null, qualifier).approximate())
                .isEqualTo(qualifier == Qualifier.APPROX);
    }
}
