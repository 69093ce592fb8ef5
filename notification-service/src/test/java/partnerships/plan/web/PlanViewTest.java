package partnerships.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import partnerships.dates.PartialDate;
import partnerships.plan.AgreementEnd;
import partnerships.plan.PlanFixture;
import partnerships.store.document.Stored;

class PlanViewTest {

    @ParameterizedTest
    @CsvSource({
        ", UNKNOWN, TERM_UNKNOWN",
        ", OPEN, OPEN_ENDED",
        "2028-02, KNOWN, ",
        "2028-02-29, APPROX, ",
        "2028-02-29, KNOWN, ",
    })
    void waitsForATermOfWhichNothingIsKnownAndForNothingIfItIsStatedToBeOpen(
            @Nullable String to, PartialDate.Qualifier qualifier, @Nullable String waitsFor) {
        var term = PlanFixture.term(new PartialDate(to, qualifier), AgreementEnd.Renewal.TACIT, null);
        var plan = PlanFixture.begin(AgreementEnd.unsigned("a"), term, "2027-01-01T00:00:00Z");

        var view = PlanView.of(new Stored<>("p", 1, plan));

        assertThat(view.waitsFor()).isEqualTo(waitsFor);
        assertThat(view.renewal()).isEqualTo("TACIT");
        assertThat(view.steps().isEmpty()).isEqualTo(waitsFor != null);
    }
}
