package partnerships.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import partnerships.dates.PartialDate.Qualifier;

class TermDaysTest {

    private static final PartialDate FROM = PartialDate.known(LocalDate.of(2026, 2, 1));

    private static TermDays to(PartialDate to, boolean renewsItself, @Nullable String notice) {
        return new TermDays(FROM, to, null, renewsItself, notice == null ? null : new LegalPeriod(notice));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-02, P30D, 2027-02-01, 2027-02-28, 2027-01-02, 2027-01-29",
        "2027, P3M, 2027-01-01, 2027-12-31, 2026-10-01, 2027-09-30",
        "2027-01-31, P1M, 2027-01-31, 2027-01-31, 2026-12-31, 2026-12-31",
    })
    void anEndAndItsDeadlineAreRanges(
            String end, String notice, LocalDate first, LocalDate last, LocalDate surely, LocalDate atAll) {
        var days = to(new PartialDate(end, Qualifier.APPROX), false, notice);

        assertThat(days.endsFrom()).contains(first);
        assertThat(days.endsBy()).contains(last);
        assertThat(days.overAfter()).contains(last);
        assertThat(days.renewedAfter()).isEmpty();
        assertThat(days.noticeFrom()).contains(surely);
        assertThat(days.noticeBy()).contains(atAll);
    }

    /** For every day that the end can really be: warned in time, and not over before. */
    @ParameterizedTest
    @MethodSource("partnerships.dates.PartialDateTest#dates")
    void whateverTheEndReallyIsNobodyIsWarnedLateAndNothingIsOverEarly(PartialDate date) {
        var days = to(date, false, "P3M");

        for (var real : date.earliest()
                .orElseThrow()
                .datesUntil(date.latest().orElseThrow().plusDays(1))
                .toList()) {
            var known = to(PartialDate.known(real), false, "P3M");
            assertThat(days.endsFrom().orElseThrow()).isBeforeOrEqualTo(real);
            assertThat(days.overAfter().orElseThrow()).isAfterOrEqualTo(real);
            assertThat(days.noticeFrom().orElseThrow())
                    .isBeforeOrEqualTo(known.noticeFrom().orElseThrow());
            assertThat(days.noticeBy().orElseThrow())
                    .isAfterOrEqualTo(known.noticeBy().orElseThrow());
        }
    }

    @Test
    void whatRenewsItselfIsNeverOver() {
        var days = to(new PartialDate("2027-02", Qualifier.KNOWN), true, "P30D");

        assertThat(days.overAfter()).isEmpty();
        assertThat(days.renewedAfter()).contains(LocalDate.of(2027, 2, 28));
        assertThat(days.noticeFrom()).contains(LocalDate.of(2027, 1, 2));
    }

    @Test
    void withoutAnEndOrANoticeThereIsNoDeadline() {
        assertThat(to(PartialDate.OPEN, false, "P30D").noticeFrom()).isEmpty();
        assertThat(to(PartialDate.UNKNOWN, true, "P30D").renewedAfter()).isEmpty();
        assertThat(to(new PartialDate("2027", Qualifier.KNOWN), false, null).noticeBy())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03, 2027, 2026-03-31",
        "2026, 2026-06-30, 2026-06-30",
        "2026-03-04, 2027, 2026-03-04",
    })
    void hasSurelyBegunOnTheLastDayThatCanBeItsFirst(String from, String to, LocalDate begun) {
        var days = new TermDays(
                new PartialDate(from, Qualifier.KNOWN), new PartialDate(to, Qualifier.KNOWN), null, false, null);

        assertThat(days.begunBy()).contains(begun);
    }

    @Test
    void nobodyKnowsWhenItBeganIfThatIsUnknown() {
        assertThat(new TermDays(PartialDate.UNKNOWN, PartialDate.OPEN, null, false, null).begunBy())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-01, P1Y, 2027-01-31, 2027-01-31, true",
        "2026-02, P10Y, 2036-01-31, 2036-02-27, false",
        "2026, P1Y6M, 2027-06-30, 2028-06-30, false",
    })
    void anEndOfWhichNothingIsKnownFollowsFromAStatedDuration(
            String from, String duration, LocalDate first, LocalDate last, boolean exact) {
        var days = lasting(new PartialDate(from, Qualifier.KNOWN), PartialDate.UNKNOWN, duration);

        assertThat(days.endDerived()).isTrue();
        assertThat(days.endsFrom()).contains(first);
        assertThat(days.overAfter()).contains(last);
        assertThat(days.lastDay().isPresent()).isEqualTo(exact);
        assertThat(days.contradictory()).isFalse();
    }

    @Test
    void withoutAFirstDayADurationTellsNoEnd() {
        var days = lasting(PartialDate.UNKNOWN, PartialDate.UNKNOWN, "P10Y");

        assertThat(days.endsFrom()).isEmpty();
        assertThat(days.endDerived()).isFalse();
    }

    @Test
    void anApproximateFirstDayGivesAnApproximateEnd() {
        var days = lasting(new PartialDate("2026-02-01", Qualifier.APPROX), PartialDate.UNKNOWN, "P1Y");

        assertThat(days.endsAbout()).isTrue();
        assertThat(days.lastDay()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-01, 2027-01-31, P1Y, false",
        "2026-02-01, 2027-02-01, P1Y, true",
        "2026-02-01, 2027-01-30, P1Y, true",
        "2026-02-01, 2027-01, P12M, false",
        "2026, 2027-06, P1Y, false",
        "2026, 2028, P1Y, true",
        "2026-02-01, 2027-01-31, P10Y, true",
    })
    void aStatedEndAndAStatedDurationAgreeOrContradictEachOther(String from, String to, String duration, boolean not) {
        var stated = lasting(new PartialDate(from, Qualifier.KNOWN), new PartialDate(to, Qualifier.KNOWN), duration);
        var about = lasting(new PartialDate(from, Qualifier.KNOWN), new PartialDate(to, Qualifier.APPROX), duration);

        assertThat(stated.contradictory()).isEqualTo(not);
        assertThat(about.contradictory()).isFalse();
        assertThat(stated.endsBy()).isEqualTo(stated.to().latest());
    }

    @Test
    void whatHasNoEndHasNoDuration() {
        assertThat(lasting(FROM, PartialDate.OPEN, "P1Y").contradictory()).isTrue();
    }

    private static TermDays lasting(PartialDate from, PartialDate to, String duration) {
        return new TermDays(from, to, new LegalPeriod(duration), false, null);
    }
}
