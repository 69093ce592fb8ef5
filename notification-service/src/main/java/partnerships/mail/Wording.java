package partnerships.mail;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

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

    boolean has(String key) {
        return sentences.containsKey(key);
    }

    /** Returns the name in this language or a regional form of it, else in French, else in any. */
    String name(Map<String, String> names) {
        var own = in(locale, names);
        if (own != null) {
            return own;
        }
        var french = in(Locale.FRENCH, names);
        return french != null
                ? french
                : names.values().stream().sorted().findFirst().orElse("");
    }

    /** {@code ar} finds {@code ar-MA}, and {@code ar-MA} finds {@code ar}. */
    private static @Nullable String in(Locale wanted, Map<String, String> names) {
        var range = List.of(new Locale.LanguageRange(wanted.toLanguageTag()));
        var tags = names.keySet().stream().sorted().toList();
        var looked = Locale.lookupTag(range, tags);
        var found = looked != null
                ? looked
                : Locale.filterTags(List.of(new Locale.LanguageRange(wanted.getLanguage())), tags).stream()
                        .findFirst()
                        .orElse("");
        return names.entrySet().stream()
                .filter(name -> name.getKey().equalsIgnoreCase(found))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
