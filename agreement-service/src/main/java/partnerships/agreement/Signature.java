package partnerships.agreement;

import static partnerships.agreement.AgreementRefusal.ALREADY_SIGNED;
import static partnerships.agreement.AgreementRefusal.NOT_A_SIGNATORY;
import static partnerships.agreement.AgreementRefusal.OTHER_DOCUMENT;
import static partnerships.agreement.AgreementRefusal.SIGNED_BEFORE_APPROVAL;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
    void requireAwaited(Set<String> signatories, List<Signature> given) {
        if (!signatories.contains(party)) {
            throw new Refused(
                    NOT_A_SIGNATORY,
                    "%s is not one of those who sign: %s"
                            .formatted(party, String.join(", ", new TreeSet<>(signatories))));
        }
        if (given.stream().anyMatch(other -> other.party().equals(party))) {
            throw new Refused(ALREADY_SIGNED, "%s has signed; nothing is left for it to do".formatted(party));
        }
    }

    /** @throws Refused {@code OTHER_DOCUMENT}, {@code SIGNED_BEFORE_APPROVAL} */
    void requireUnder(Status.Approved approval) {
        if (!approval.text().equals(text)) {
            throw new Refused(
                    OTHER_DOCUMENT,
                    "what was approved is another text: sign that one, or have this one approved (return, submit, approve)");
        }
        if (signedOn.latest().filter(approval.decidedOn()::isAfter).isPresent()) {
            throw new Refused(
                    SIGNED_BEFORE_APPROVAL, "it was approved on " + approval.decidedOn() + "; correct signedOn");
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
