package partnerships.agreement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agreement that was signed before the system knew it, as it is entered.
 *
 * @param text null if it is not at hand
 * @param evidence places that show that it was signed
 * @param issues that the reader of the sources found
 */
public record AlreadySigned(Content content, @Nullable DocumentHash text, List<Source> evidence, List<Issue> issues) {

    public AlreadySigned {
        evidence = List.copyOf(evidence);
        issues = List.copyOf(issues);
    }
}
