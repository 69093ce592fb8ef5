package partnerships.agreement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A recorded fact was wrong; this is what its source says.
 *
 * @param path of the fact: {@code term.to}, {@code parties.bed.nameAsWritten}
 * @param before as it was, JSON text; null if it was absent
 * @param after as it is, JSON text; null if it is absent
 * @param typingError whether it mends what was copied wrongly: the agreement has said so all along
 * @param validFrom first day on which the corrected fact was true, if that is known
 */
public record Correction(
        String path,
        @Nullable String before,
        @Nullable String after,
        Source source,
        @Nullable LocalDate validFrom,
        boolean typingError) {

    /** A correction that states what was not known, or was not agreed upon. */
    public Correction(
            String path,
            @Nullable String before,
            @Nullable String after,
            Source source,
            @Nullable LocalDate validFrom) {
        this(path, before, after, source, validFrom, false);
    }
}
