package partnerships.mail;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** The sentences of the mails in one language; French where a language has none. */
record Wording(Locale locale, ResourceBundle sentences) {

    private static final String BUNDLE = "partnerships.mail.sentences";

    /** Arabic as it is written in Morocco: its names of months, and the digits that all three languages share. */
    private static final Locale ARABIC = Locale.forLanguageTag("ar-MA");

    static Wording in(String language) {
        var locale = language.equals(ARABIC.getLanguage()) ? ARABIC : Locale.forLanguageTag(language);
        return new Wording(
                locale,
                ResourceBundle.getBundle(
                        BUNDLE,
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    String say(String key, Object... words) {
        return new MessageFormat(sentences.getString(key), locale).format(words);
    }

    /** Returns the name in this language, else in French, else in any. */
    String name(Map<String, String> names) {
        var own = names.get(locale.getLanguage());
        if (own != null) {
            return own;
        }
        var french = names.get("fr");
        return french != null
                ? french
                : names.values().stream().sorted().findFirst().orElse("");
    }
}
