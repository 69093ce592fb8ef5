package partnerships.agreement;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import partnerships.dates.PartialDate;
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

    /** @throws Refused {@code NOT_A_SIGNATORY}, {@code ALREADY_SIGNED} */
    void refuseUnlessAwaited(Set<String> signatories, List<Signature> given) {
        if (!signatories.contains(party)) {
            throw new Refused("NOT_A_SIGNATORY", party + " is not one of those who sign");
        }
        if (given.stream().anyMatch(other -> other.party().equals(party))) {
            throw new Refused("ALREADY_SIGNED", party + " has signed");
        }
    }

    /** @throws Refused {@code OTHER_DOCUMENT}, {@code SIGNED_BEFORE_APPROVAL} */
    void refuseUnlessUnder(Status.Approved approval) {
        if (!approval.text().equals(text)) {
            throw new Refused("OTHER_DOCUMENT", "what was approved is another text");
        }
        if (signedOn.latest().filter(approval.decidedOn()::isAfter).isPresent()) {
            throw new Refused("SIGNED_BEFORE_APPROVAL", "it was approved on " + approval.decidedOn());
        }
    }

    /** Returns when the last of them was given: the one before whose first possible day all others were surely given. */
    static PartialDate lastOf(List<Signature> signatures) {
        var dates = signatures.stream().map(Signature::signedOn).toList();
        return dates.stream()
                .filter(date -> dates.stream().allMatch(other -> other.equals(date) || surelyUntil(other, date)))
                .findFirst()
                .orElse(PartialDate.UNKNOWN);
    }

    private static boolean surelyUntil(PartialDate other, PartialDate date) {
        return other.latest()
                .flatMap(last -> date.earliest().filter(first -> !first.isBefore(last)))
                .isPresent();
    }
}
