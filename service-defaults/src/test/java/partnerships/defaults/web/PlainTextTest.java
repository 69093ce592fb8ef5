package partnerships.defaults.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Characters are written as escapes: here they would be as invisible as anywhere. */
class PlainTextTest {

    @ParameterizedTest
    @ValueSource(
            ints = {
                0xfeff, 0x200b, 0x2060, 0x00ad, 0x180e, 0x2061, 0x2064, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066,
                        0x2067,
                0x2068, 0x2069, 0x206a, 0x206f, 0xfff9, 0xfffb, 0xe0001, 0xe0041, 0x200c, 0x200d, 0xfe0f, 0xfe00,
                        0xe0100, 0x034f,
                0x115f, 0x3164, 0xffa0, 0x2800, 0xfffe, 0xffff, 0x1fffe, 0xfdd0, 0x1d173, 0x17b4, 0x180b
            })
    void whatNobodySeesIsRefusedByItsName(int character) {
        String text = "REF" + Character.toString(character) + "-1";

        for (boolean multiLine : new boolean[] {true, false}) {
            var refusal = Objects.requireNonNull(PlainText.refused(text, multiLine));
            assertThat(refusal.code()).isEqualTo("INVISIBLE_CHARACTER");
            assertThat(refusal.message()).contains("U+%04X".formatted(character));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0x00, 0x07, 0x1b, 0x7f, 0x85, 0x9b, 0x2028, 0x2029, 0xd800, 0xdfff})
    void controlsAreRefused(int character) {
        var refusal = Objects.requireNonNull(PlainText.refused("a" + (char) character, true));

        assertThat(refusal.code()).isEqualTo("CONTROL_CHARACTER");
    }

    @Test
    void linesAreForTextOfSeveral() {
        assertThat(PlainText.refused("a\r\n\tb", true)).isNull();
        assertThat(PlainText.refused("a\nb", false)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", // ZWNJ between letters of Arabic script
                "\u0647\u064e\u200d\u0645", // ZWJ behind a vowel sign
                "\u0915\u094d\u200d\u0937", // ZWJ behind a virama
                "\u0627\u0644 \u200fRCS\u200e 12", // marks of direction
                "\u0600\u0661", // a sign that is drawn
                "\u2764\ufe0f ok", // an emoji as an emoji
                "\u2d30\u2d4e\u2d30\u2d63\u2d49\u2d56", // Tifinagh
                "Convention n\u00b0 12/2026 \u2014 l\u2019\u00c9lectricit\u00e9"
            })
    void whatIsWrittenIsText(String text) {
        assertThat(PlainText.refused(text, false)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "REF\u200d1",
                "a\u200cb",
                "\u0645\u200c",
                "\u200c\u0645",
                "\u0645\u200c a",
                "\u0645\u200c\u200c\u0645",
                "1\ufe0f"
            })
    void aJoinerElsewhereOnlyHides(String text) {
        assertThat(PlainText.refused(text, false)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "Laa\u0302youne, La\u00e2youne",
        "\u00a0a\u202fb \u3000 c\u2009, a b c",
        "a\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u205f\u1680b, a b",
        "\u212bngstr\u00f6m, \u00c5ngstr\u00f6m",
        "'  a  b ', a b"
    })
    void textOfOneLineIsKeptInOneForm(String written, String kept) {
        assertThat(PlainText.kept(written, false)).isEqualTo(kept);
    }

    @Test
    void textOfSeveralLinesKeepsItsSpaces() {
        assertThat(PlainText.kept(" e\u0301\u00a0: a\n  b", true)).isEqualTo(" \u00e9\u00a0: a\n  b");
    }
}
