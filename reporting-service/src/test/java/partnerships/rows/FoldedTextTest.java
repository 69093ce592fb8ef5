package partnerships.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a search takes for the same. */
class FoldedTextTest {

    private static final String TITLE = "La\u00e2youne et l\u2019\u00c9lectricit\u00e9";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "La\u00e2youne",
                "laayoune",
                "LAAYOUNE",
                "l'\u00c9lectricit\u00e9",
                "l\u2019electricite",
                "L\u02bcELECTRICITE",
                "l\u2018electricite",
                "l`electricite",
                "l\u00b4electricite",
                "l\uff07electricite",
                "l\u2032electricite",
                "youne\u00a0et\u202fl",
                " laayoune  et ",
                "laay\u00adoune",
                "\uff2caayoune",
            })
    void aTitleIsFoundAsItIsTyped(String typed) {
        for (var form : Normalizer.Form.values()) {
            assertThat(FoldedText.of(Normalizer.normalize(TITLE, form))).contains(FoldedText.of(typed));
        }
        String inPieces = Normalizer.normalize(typed, Normalizer.Form.NFD);
        assertThat(FoldedText.of(TITLE)).contains(FoldedText.of(inPieces));
    }

    @ParameterizedTest
    @CsvSource({
        "\u0627\u062a\u0641\u0627\u0642\u064a\u0629, \u0625\u062a\u0641\u0627\u0642\u064a\u0629",
        "\u0627\u062a\u0641\u0627\u0642\u064a\u0629, \u0627\u062a\u0641\u0627\u0642\u064a\u0647",
        "\u0627\u062a\u0641\u0627\u0642\u064a\u0629, \u0627\u0650\u062a\u0651\u0650\u0641\u0627\u0642\u0650\u064a\u0651\u064e\u0629",
        "\u0627\u062a\u0641\u0627\u0642\u064a\u0629, \u0627\u062a\u0641\u0640\u0640\u0627\u0642\u064a\u0629",
        "\u0627\u062a\u0641\u0627\u0642\u064a\u0629, \u0627\u062a\u0641\u0627\u0642\u06cc\u0629",
        "\u0622\u0633\u0641\u064a, \u0627\u0633\u0641\u0649",
        "\u0671\u0644\u0639\u064a\u0648\u0646, \u0627\u0644\u0639\u064a\u0648\u0646",
        "\u0623\u0643\u0627\u062f\u064a\u0631, \u0627\u06a9\u0627\u062f\u064a\u0631",
        "\u0665\u0660\u0666, 506",
        "\ufef7, \u0644\u0627",
        "\u0152uvre, oeuvre",
        "Stra\u00dfe, STRASSE",
        "\u1e9e, ss",
        "\ufb01nance, FINANCE",
        "\u00cele-de-France, ile\u2010de\u2011france",
        "\u0130STANBUL, istanbul",
        "\u0131\u015f\u0131k, ISIK",
        "\u00c5lborg, alborg",
        "\u00ab\u202fEau\u202f\u00bb, \" eau \"",
        "n\u00ba 5, no 5",
        "2026\u20132030, 2026-2030",
        "Sm\u00f8rrebr\u00f8d, smorrebrod",
    })
    void theseAreTheSame(String one, String other) {
        assertThat(FoldedText.of(one)).isEqualTo(FoldedText.of(other));
    }

    @ParameterizedTest
    @CsvSource({"Eau, Eaux", "d'eau, deau", "a-b, ab", "\u0641, \u0642", "1.5, 15", "a b, ab"})
    void theseAreNot(String one, String other) {
        assertThat(FoldedText.of(one)).isNotEqualTo(FoldedText.of(other));
    }

    @Test
    void whatIsFoldedStaysAsItIs() {
        String folded =
                FoldedText.of(TITLE + " \u0625\u062a\u0641\u0627\u0642\u064a\u0629 \u1e9e\u0130\u01c5 \u0390 \uac00");

        assertThat(FoldedText.of(folded)).isEqualTo(folded);
    }

    @Test
    void nothingReadableIsNothing() {
        assertThat(FoldedText.of(" \u0640\u064e\u200b\u00a0")).isEmpty();
    }
}
