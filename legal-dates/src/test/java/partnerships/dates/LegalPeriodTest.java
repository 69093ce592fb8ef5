package partnerships.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegalPeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2026-12-31, P3M, 2026-09-30",
        "2028-02-29, P12M, 2027-02-28",
        "2028-02-29, P1Y, 2027-02-28",
        "2028-02-29, P365D, 2027-03-01",
        "2027-01-31, P30D, 2027-01-01",
        "2027-02-28, P1M, 2027-01-31",
        "2028-02-29, P6M, 2027-08-31",
        "2027-03-30, P1M, 2027-02-27",
        "2027-06-30, P1Y6M, 2025-12-31",
        "2027-01-31, P2W, 2027-01-17",
        "2027-01-31, P0D, 2027-01-31",
    })
    void theDeadlineIsTheDayBeforeTheFirstDayAfterTheEndLessTheNotice(
            LocalDate end, String notice, LocalDate deadline) {
        assertThat(new LegalPeriod(notice).deadlineBefore(end)).isEqualTo(deadline);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"P0D", "P1D", "P30D", "P9999D", "P1M", "P3M", "P11M", "P999M", "P1Y", "P99Y", "P1Y6M", "P1Y1M1D"
            })
    void isWrittenAsItWasReadAndNeverLateForALaterEnd(String written) {
        var notice = new LegalPeriod(written);
        var before = LocalDate.MIN;

        assertThat(notice.value()).isEqualTo(written);
        assertThat(new LegalPeriod(notice.value())).isEqualTo(notice);
        for (var end :
                LocalDate.of(2027, 1, 1).datesUntil(LocalDate.of(2029, 1, 1)).toList()) {
            var deadline = notice.deadlineBefore(end);
            assertThat(deadline).isAfterOrEqualTo(before).isBeforeOrEqualTo(end);
            before = deadline;
        }
    }

    @ParameterizedTest
    @CsvSource({"P2W, P14D", "P1Y2W, P1Y14D", "P03M, P3M", "P12M, P12M", "P0Y, P0D", "P1Y0M, P1Y"})
    void keepsYearsMonthsAndDaysApart(String written, String kept) {
        assertThat(new LegalPeriod(written).value()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "P", "3M", "p3m", "P-3M", "-P3M", "+P3M", "P3", "PT3H", "P1W2D", "P100Y", "P1000M", "P10000D",
                "P3M ", "P1.5M", "P٣M", "P3D3M", "P1Y6M\n"
            })
    void whatIsNoPeriodIsRefused(String written) {
        assertThatExceptionOfType(ImpossibleDate.class)
                .isThrownBy(() -> new LegalPeriod(written))
                .extracting(ImpossibleDate::code)
                .isEqualTo("PERIOD_IMPOSSIBLE");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-01, P1Y, 2027-01-31",
        "2026-01-31, P1M, 2026-02-28",
        "2026-01-28, P1M, 2026-02-27",
        "2028-02-29, P1Y, 2029-02-28",
        "2026-02-01, P30D, 2026-03-02",
        "2026-02-01, P1Y6M, 2027-07-31",
        "2026-02-01, P1D, 2026-02-01",
    })
    void whatLastsSoLongEndsOnTheDayBeforeTheSameDay(LocalDate first, String duration, LocalDate last) {
        assertThat(new LegalPeriod(duration).lastDayFrom(first)).isEqualTo(last);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1D", "P30D", "P1M", "P11M", "P1Y", "P1Y6M", "P10Y1D"})
    void whatBeginsLaterEndsNoEarlier(String duration) {
        var before = LocalDate.MIN;
        for (var first :
                LocalDate.of(2027, 1, 1).datesUntil(LocalDate.of(2029, 1, 1)).toList()) {
            var last = new LegalPeriod(duration).lastDayFrom(first);
            assertThat(last).isAfterOrEqualTo(before).isAfterOrEqualTo(first);
            before = last;
        }
    }
}
