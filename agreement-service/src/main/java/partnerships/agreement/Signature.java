package partnerships.agreement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One party's signature.
 *
 * @param party organisation
 * @param signatoryPost post in whose name it was given, if recorded
 * @param text the document that was signed
 */
public record Signature(
        String party,
        @Nullable String signatoryPost,
        PartialDate signedOn,
        @Nullable String place,
        DocumentHash text) {

    /** Returns when the last of them was given: known only if every one is known to the day. */
    static PartialDate lastOf(List<Signature> signatures) {
        var days = signatures.stream()
                .map(Signature::signedOn)
                .map(PartialDate::day)
                .flatMap(Optional::stream)
                .toList();
        return days.size() == signatures.size()
                ? days.stream()
                        .max(Comparator.<LocalDate>naturalOrder())
                        .map(PartialDate::known)
                        .orElseThrow()
                : PartialDate.UNKNOWN;
    }
}
