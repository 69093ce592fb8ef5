package partnerships.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemporalStatusTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @CsvSource({
        // starts, end from, end by, open, notice by, status
        "2020-01-01, 2026-11-23, 2026-11-23, false,           , PAST_END",
        "2020-01-01, 2026-11-23, 2026-11-23, false,           , RENEWED_TACITLY",
        "2020-01-01, 2026-11-24, 2026-11-24, false,           , ENDING_SOON",
        "2020-01-01, 2026-01-01, 2026-12-31, false,           , ENDING_SOON",
        "2026-11-25, 2030-01-01, 2030-01-01, false,           , NOT_STARTED",
        "2026-11-24, 2030-01-01, 2030-01-01, false,           , RUNNING",
        "2020-01-01, 2027-05-23, 2027-05-23, false,           , ENDING_SOON",
        "2020-01-01, 2027-05-24, 2027-05-24, false,           , RUNNING",
        "2020-01-01, 2027-05-01, 2027-05-01, false, 2026-11-24, NOTICE_WINDOW",
        "2020-01-01, 2028-05-01, 2028-05-01, false, 2027-02-22, NOTICE_WINDOW",
        "2020-01-01, 2028-05-01, 2028-05-01, false, 2027-02-23, RUNNING",
        "2020-01-01, 2027-05-01, 2027-05-01, false, 2026-11-23, ENDING_SOON",
        "          , 2030-01-01, 2030-01-01, false,           , RUNNING",
        "2020-01-01,           ,           , true ,           , RUNNING",
        "          ,           ,           , true ,           , TERM_UNKNOWN",
        "2020-01-01,           ,           , false,           , TERM_UNKNOWN",
        "          ,           ,           , false,           , TERM_UNKNOWN"
    })
    void aDayLiesInATermAsFarAsItIsKnown(
            @Nullable LocalDate starts,
            @Nullable LocalDate endsFrom,
            @Nullable LocalDate endsBy,
            boolean open,
            @Nullable LocalDate noticeBy,
            TemporalStatus status) {
        boolean tacit = status == TemporalStatus.RENEWED_TACITLY;
        var keys = new AgreementKeys(
                "r",
                "~",
                "~",
                starts,
                endsFrom,
                endsBy,
                tacit ? null : endsBy,
                tacit ? endsBy : null,
                endsBy != null || (open && starts != null),
                noticeBy,
                new Search("", ""));

        assertThat(TemporalStatus.of(keys, TODAY)).isEqualTo(status);
    }
}
