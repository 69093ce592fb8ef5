package partnerships.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    private static final Map<String, String> NAMES =
            Map.of("fr", "Comité", "ar-MA", "لجنة", "en", "Committee", "zh-Hant-TW", "委員會");

    /** A regional form stands for its language, and its language for it; French for what is not there. */
    @ParameterizedTest
    @CsvSource({"ar, لجنة", "ar-MA, لجنة", "ar-EG, لجنة", "en-GB, Committee", "zgh, Comité", "fr-MA, Comité", "zh, 委員會"
    })
    void aNameIsFoundInTheLanguageOrARegionalFormOfIt(String language, String name) {
        assertThat(Wording.in(language).name(NAMES)).isEqualTo(name);
    }
}
