package partnerships.agreement;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import partnerships.dates.PartialDate;
import partnerships.store.Reference;

/**
 * What an agreement is called and which kind it is.
 *
 * @param reference as it is written on the paper; unique, see {@link Reference}
 * @param title by language tag: fr, en, ar-MA
 * @param parentId the framework it belongs to
 * @param edition of an event to be hosted, year precision
 */
public record Heading(
        String reference,
        Map<String, String> title,
        Kind kind,
        @Nullable String parentId,
        @Nullable PartialDate edition) {

    /** What kind of agreement. */
    public enum Kind {
        FRAMEWORK,
        SPECIFIC,
        PROGRAMME,
        HOSTING
    }

    /** @throws partnerships.store.Refused {@code REFERENCE_INVALID}, {@code LANGUAGE_INVALID}, {@code LANGUAGE_TWICE} */
    public Heading {
        reference = Reference.written(reference);
        title = Languages.canonical(title);
    }

    /** Returns what all spellings of its reference have in common. */
    String referenceKey() {
        return Reference.key(reference);
    }
}
