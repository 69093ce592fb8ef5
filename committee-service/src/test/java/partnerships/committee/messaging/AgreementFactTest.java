package partnerships.committee.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import partnerships.committee.Basis;
import partnerships.committee.Watch;
import partnerships.committee.messaging.AgreementFact.DateAsTold;
import partnerships.committee.messaging.AgreementFact.Term;
import partnerships.contracts.EventJson;

class AgreementFactTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'agreementId':'a'}",
                "{'agreementId':'a','reference':'r','parties':[],'term':{},'committees':[]}",
                "{'agreementId':'a','reference':'r','parties':[{}],'term':null,'committees':[]}"
            })
    void aFieldThatIsMissingMakesItUnreadable(String data) {
        assertThatExceptionOfType(EventJson.Undecodable.class)
                .isThrownBy(() -> EventJson.read(data.replace('\'', '"').getBytes(UTF_8), AgreementFact.Signed.class));
    }

    /** As the owner of the agreement concludes: over after the last possible day, never if it is open or renews itself. */
    @ParameterizedTest
    @CsvSource({
        "2027-02, KNOWN, NONE, 2027-02-28",
        "2027, KNOWN, EXPRESS, 2027-12-31",
        "2027-01-31, APPROX, UNKNOWN, 2027-01-31",
        "2028-02, APPROX, NONE, 2028-02-29",
        "2027-02, KNOWN, TACIT, ",
        ", OPEN, NONE, ",
        ", UNKNOWN, NONE, ",
        "2027, NOT_BEFORE, NONE, ",
    })
    void isWatchedToTheLastDayThatCanBeItsLast(
            @Nullable String to, String qualifier, String renewal, @Nullable LocalDate last) {
        var term = new Term(known("2026-01-01"), new DateAsTold(to, qualifier), renewal, null);

        assertThat(term.watchedFrom(TODAY)).isEqualTo(new Watch(LocalDate.of(2026, 1, 1), Basis.STATED, last));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-05, KNOWN, 2026-10-05, STATED",
        "2026-10, KNOWN, 2026-10-31, ASSUMED",
        "2027, KNOWN, 2027-02-28, ASSUMED",
        "2026-10-05, APPROX, 2026-10-05, ASSUMED",
        ", UNKNOWN, 2026-11-24, ASSUMED",
    })
    void isWatchedFromTheDayOnWhichItHasSurelyBegun(
            @Nullable String from, String qualifier, LocalDate first, Basis basis) {
        var term = new Term(new DateAsTold(from, qualifier), known("2027-02-28"), "NONE", null);

        assertThat(term.watchedFrom(TODAY)).isEqualTo(new Watch(first, basis, LocalDate.of(2027, 2, 28)));
    }

    @Test
    void aStartOfWhichNothingIsKnownStaysAsItWasAssumed() {
        var unknown = new Term(new DateAsTold(null, "UNKNOWN"), known("2027-02-28"), "NONE", null);
        var october = new Term(new DateAsTold("2026-10", "KNOWN"), known("2027-02-28"), "NONE", null);
        var before = new Watch(LocalDate.of(2026, 6, 1), Basis.ASSUMED, null);

        assertThat(unknown.watchedAfter(before, TODAY).from()).isEqualTo("2026-06-01");
        assertThat(october.watchedAfter(before, TODAY).from()).isEqualTo("2026-10-31");
    }

    private static DateAsTold known(String day) {
        return new DateAsTold(day, "KNOWN");
    }

    @Test
    void isWatchedToTheEndThatFollowsFromADuration() {
        var lasting = new Term(known("2026-02-01"), new DateAsTold(null, "UNKNOWN"), "NONE", "P10Y");

        assertThat(lasting.watchedFrom(TODAY).to()).isEqualTo("2036-01-31");
    }
}
