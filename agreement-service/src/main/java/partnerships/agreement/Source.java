package partnerships.agreement;

import org.jspecify.annotations.Nullable;

/**
 * Where a fact is stated.
 *
 * @param document name of the document
 * @param place where in it: {@code line 39}
 * @param quote paraphrase, or damaged words as they stand
 */
public record Source(
        String document, @Nullable String place, @Nullable String quote) {}
