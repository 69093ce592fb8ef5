package partnerships.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import partnerships.store.Refused;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource({"FR, fr", "ar-ma, ar-MA", "zgh, zgh", "zh-hant-tw, zh-Hant-TW", "iw, he", "es-419, es-419"})
    void aLanguageIsRecordedByItsCanonicalTag(String given, String recorded) {
        assertThat(Languages.canonical(given)).isEqualTo(recorded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "f", "french!", "x-private", "fr_FR", "und", "fr-u-ca-islamic"})
    void whatNamesNoLanguageIsRefused(String tag) {
        assertRefused("LANGUAGE_INVALID", () -> Languages.canonical(tag));
    }

    @Test
    void aLanguageIsThereOnce() {
        assertRefused("LANGUAGE_TWICE", () -> Languages.canonical(Map.of("ar-MA", "a", "ar-ma", "b")));
        assertRefused("LANGUAGE_TWICE", () -> Languages.canonical(List.of("fr", "FR")));
    }

    private static void assertRefused(String code, Runnable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act::run)
                .matches(refused -> refused.code().equals(code));
    }
}
