package partnerships.agreement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import partnerships.store.Refused;

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

    /** @throws Refused {@code OTHER_DOCUMENT}, {@code SIGNED_BEFORE_APPROVAL} */
    void refuseUnlessUnder(Status.Approved approval) {
        if (!approval.text().equals(text)) {
            throw new Refused("OTHER_DOCUMENT", "what was approved is another text");
        }
        if (signedOn.last().filter(approval.decidedOn()::isAfter).isPresent()) {
            throw new Refused("SIGNED_BEFORE_APPROVAL", "it was approved on " + approval.decidedOn());
        }
    }

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
