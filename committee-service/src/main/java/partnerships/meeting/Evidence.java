package partnerships.meeting;

import org.jspecify.annotations.Nullable;

/**
 * Where a fact is written down.
 *
 * @param place where in the document: {@code page 1}
 * @param quote paraphrase
 */
public record Evidence(
        String document, @Nullable String place, @Nullable String quote) {}
