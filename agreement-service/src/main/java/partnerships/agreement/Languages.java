package partnerships.agreement;

import static partnerships.agreement.AgreementRefusal.LANGUAGE_INVALID;
import static partnerships.agreement.AgreementRefusal.LANGUAGE_TWICE;

import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import partnerships.store.Refused;

/** Languages by their BCP 47 tags, in canonical form: {@code fr}, {@code ar-MA}, {@code zgh}. */
final class Languages {

    private Languages() {}

    /**
     * Returns the tag as it is recorded.
     *
     * @throws Refused {@code LANGUAGE_INVALID} if it names no language, or more than language, script, region and variants
     */
    static String canonical(String tag) {
        try {
            var locale = new Locale.Builder().setLanguageTag(tag).build();
            if (!locale.getLanguage().matches("[a-z]{2,3}") || locale.hasExtensions()) {
                throw invalid();
            }
            return locale.toLanguageTag();
        } catch (IllformedLocaleException e) {
            throw invalid();
        }
    }

    /** @throws Refused {@code LANGUAGE_INVALID}, {@code LANGUAGE_TWICE} */
    static List<String> canonical(List<String> tags) {
        var canonical = tags.stream().map(Languages::canonical).toList();
        if (canonical.stream().distinct().count() < canonical.size()) {
            throw twice();
        }
        return canonical;
    }

    /** @throws Refused {@code LANGUAGE_INVALID}, {@code LANGUAGE_TWICE} */
    static Map<String, String> canonical(Map<String, String> byTag) {
        var canonical = new LinkedHashMap<String, String>();
        byTag.forEach((tag, text) -> {
            if (canonical.put(canonical(tag), text) != null) {
                throw twice();
            }
        });
        return Map.copyOf(canonical);
    }

    private static Refused invalid() {
        return new Refused(LANGUAGE_INVALID, "a language is a BCP 47 tag: fr, ar-MA, zgh");
    }

    private static Refused twice() {
        return new Refused(LANGUAGE_TWICE, "each language once: leave one of the two out");
    }
}
