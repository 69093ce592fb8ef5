package partnerships.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import partnerships.reports.Expiries;
import partnerships.rows.AgreementContent.Term;

/** Day by day through terms as texts state them: what the lists and the report of expiries say of each. */
class TermWalkTest {

    private static final PublishedDate FROM = new PublishedDate("2020-01-01", "KNOWN");
    private static final LocalDate DAY_ONE = LocalDate.of(2026, 6, 1);

    static Stream<PublishedDate> ends() {
        return Stream.of("2027", "2027-02", "2028-02", "2027-01-31", "2028-02-29")
                .flatMap(value -> Stream.of("KNOWN", "APPROX").map(qualifier -> new PublishedDate(value, qualifier)));
    }

    @ParameterizedTest
    @MethodSource("ends")
    void isPastItsEndExactlyAfterTheLastDayThatItCanBe(PublishedDate to) {
        var row = row(new Term(FROM, to, "NONE", "P3M", null));
        for (var today = DAY_ONE; today.getYear() < 2029; today = today.plusDays(1)) {
            boolean over = isAfter(today, to);

            assertThat(TemporalStatus.of(row.keys(), today) == TemporalStatus.PAST_END)
                    .as("%s on %s", to, today)
                    .isEqualTo(over);
            long daysLeft = Objects.requireNonNull(expiry(row, today).daysLeft());
            assertThat(daysLeft < 0).isEqualTo(over);
            assertThat(daysLeft == 0).isEqualTo(today.toString().startsWith(String.valueOf(to.value())));
        }
    }

    @ParameterizedTest
    @MethodSource("ends")
    void whatRenewsItselfIsNeverPastItsEnd(PublishedDate to) {
        var row = row(new Term(FROM, to, "TACIT", "P30D", null));
        for (var today = DAY_ONE; today.getYear() < 2029; today = today.plusDays(1)) {
            var status = TemporalStatus.of(row.keys(), today);
            var daysLeft = expiry(row, today).daysLeft();

            assertThat(status).isNotEqualTo(TemporalStatus.PAST_END);
            assertThat(status == TemporalStatus.RENEWED_TACITLY).isEqualTo(isAfter(today, to));
            assertThat(daysLeft == null).isEqualTo(isAfter(today, to));
            assertThat(daysLeft == null || daysLeft >= 0).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPEN", "UNKNOWN"})
    void withoutAnEndNothingIsPast(String qualifier) {
        var row = row(new Term(FROM, new PublishedDate(null, qualifier), "NONE", "P30D", null));

        assertThat(TemporalStatus.of(row.keys(), LocalDate.of(2199, 1, 1)))
                .isEqualTo(qualifier.equals("OPEN") ? TemporalStatus.RUNNING : TemporalStatus.TERM_UNKNOWN);
        assertThat(expiry(row, DAY_ONE).daysLeft()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"2026-08, 2026-08-31", "2026, 2026-12-31", "2026-08-02, 2026-08-02"})
    void hasBegunWhenItSurelyHas(String from, LocalDate begun) {
        var row =
                row(new Term(new PublishedDate(from, "KNOWN"), new PublishedDate("2030", "KNOWN"), "NONE", null, null));

        assertThat(TemporalStatus.of(row.keys(), begun.minusDays(1))).isEqualTo(TemporalStatus.NOT_STARTED);
        assertThat(TemporalStatus.of(row.keys(), begun)).isEqualTo(TemporalStatus.RUNNING);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-12-31, P3M, 2027-09-30, 2027-09-30, STATED",
        "2028-02-29, P12M, 2027-02-28, 2027-02-28, STATED",
        "2027-02, P30D, 2027-01-02, 2027-01-29, STATED",
        "2027, , 2027-01-01, 2027-12-31, ASSUMED",
    })
    void theDeadlineIsCountedByTheCalendarAndARangeIfTheEndIsOne(
            String to, @Nullable String notice, LocalDate surely, LocalDate latest, String basis) {
        var line = expiry(row(new Term(FROM, new PublishedDate(to, "KNOWN"), "NONE", notice, null)), DAY_ONE);

        assertThat(line.noticeDeadline()).isEqualTo(surely);
        assertThat(line.noticeDeadlineLatest()).isEqualTo(latest);
        assertThat(line.noticeBasis()).isEqualTo(basis);
    }

    private static boolean isAfter(LocalDate today, PublishedDate to) {
        var written = String.valueOf(to.value());
        return today.toString().compareTo(written) > 0 && !today.toString().startsWith(written);
    }

    private static Expiries.Expiry expiry(AgreementRow row, LocalDate today) {
        return new Expiries(today, null, null).lines(row).getFirst();
    }

    private static AgreementRow row(Term term) {
        var content = new AgreementContent(
                "AGR-1",
                Map.of(),
                "FRAMEWORK",
                null,
                List.of(),
                List.of(),
                List.of(),
                term,
                PublishedDate.UNKNOWN,
                List.of(),
                List.of());
        return AgreementRow.unknown("a")
                .after(new AgreementFact.Recorded(content))
                .at(1);
    }

    @Test
    void anEndFollowsFromADurationAndFromTheDayOfEntryIntoForce() {
        var term = new Term(
                new PublishedDate("2026-02", "KNOWN"), new PublishedDate(null, "UNKNOWN"), "NONE", "P3M", "P1Y");
        var signed = row(term);
        var begun = signed.after(new AgreementFact.EnteredIntoForce(LocalDate.of(2026, 2, 10)))
                .at(2);

        assertThat(expiry(signed, DAY_ONE))
                .returns("DERIVED", Expiries.Expiry::endBasis)
                .returns(LocalDate.of(2027, 1, 31), Expiries.Expiry::endsFrom)
                .returns(LocalDate.of(2027, 2, 27), Expiries.Expiry::endsBy);
        assertThat(expiry(begun, DAY_ONE))
                .returns(LocalDate.of(2027, 2, 9), Expiries.Expiry::endsFrom)
                .returns(LocalDate.of(2027, 2, 9), Expiries.Expiry::endsBy)
                .returns(LocalDate.of(2026, 11, 9), Expiries.Expiry::noticeDeadline);
        assertThat(TemporalStatus.of(begun.keys(), LocalDate.of(2027, 2, 10))).isEqualTo(TemporalStatus.PAST_END);
        assertThat(TemporalStatus.of(begun.keys(), LocalDate.of(2027, 2, 9))).isEqualTo(TemporalStatus.ENDING_SOON);
    }
}
