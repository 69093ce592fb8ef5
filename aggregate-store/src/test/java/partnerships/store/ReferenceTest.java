package partnerships.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FR-3-CMA1022.01",
                "2026_014",
                "afd-12",
                "Convention n° 12/2026",
                "ocds-213czf-000-00001",
                "اتفاقية 12/2026",
                "№ 7"
            })
    void aReferenceStaysAsItIsWritten(String reference) {
        assertThat(Reference.written(" " + reference + "\u00a0")).isEqualTo(reference);
    }

    @ParameterizedTest
    @CsvSource({
        "afd-12, AFD-12",
        "afd\u201112, AFD-12",
        "Convention n\u00b0\u00a012/2026, CONVENTION  N\u00b0 12/2026",
        "re\u0301gion 1, R\u00c9GION 1",
        "\uff21FD-12, afd\u201312",
        "\ufeffafd-12, afd\u200b-12",
        "stra\u00dfe 1, STRASSE 1"
    })
    void twoSpellingsOfOneAreOne(String one, String other) {
        assertThat(Reference.key(one)).isEqualTo(Reference.key(other));
    }

    @Test
    void whatIsNoReferenceHasAKeyToo() {
        assertThat(Reference.key(" \u200b")).isEmpty();
        assertThat(Reference.key("A".repeat(61))).isEqualTo("a".repeat(61));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u200b", "a\u0007b", "a\nb", "a\u2028b", "a\u202eb", "a\ud800"})
    void whatIsNoTextIsNoReference(String reference) {
        assertRefused("REFERENCE_INVALID", () -> Reference.written(reference));
    }

    @Test
    void aReferenceHasSixtyCharactersOrFewer() {
        assertThat(Reference.written("\ud835\udd38".repeat(60))).hasSize(120);
        assertRefused("REFERENCE_INVALID", () -> Reference.written("a".repeat(61)));
    }

    private static void assertRefused(String code, Runnable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act::run)
                .matches(refused -> refused.code().equals(code));
    }
}
