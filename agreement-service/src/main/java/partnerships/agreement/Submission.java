package partnerships.agreement;

import static partnerships.agreement.AgreementRefusal.PARENT_MISSING;
import static partnerships.agreement.AgreementRefusal.PARENT_NOT_A_FRAMEWORK;
import static partnerships.agreement.AgreementRefusal.PARENT_NOT_SIGNED;
import static partnerships.agreement.AgreementRefusal.REFERENCE_CHANGED;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import partnerships.store.Refused;

/**
 * What is put before the council.
 *
 * @param session at which it is to be heard, if that is set
 * @param content as the negotiation has completed it
 */
public record Submission(DocumentHash text, @Nullable String session, Content content) {

    /**
     * @param before content that it completes
     * @param parent the framework it names, if that was found
     * @throws Refused {@code REFERENCE_CHANGED}, what {@link Content#requireComplete} says, and for a specific agreement
     *     {@code PARENT_MISSING}, {@code PARENT_NOT_A_FRAMEWORK}, {@code PARENT_NOT_SIGNED}
     */
    void requireReady(Content before, Optional<Agreement> parent) {
        if (!content.heading().reference().equals(before.heading().reference())) {
            throw new Refused(
                    REFERENCE_CHANGED,
                    "an agreement keeps its reference: " + before.heading().reference());
        }
        content.requireComplete();
        if (content.heading().kind() == Heading.Kind.SPECIFIC) {
            requireFramework(parent.orElseThrow(() -> new Refused(
                    PARENT_MISSING,
                    "a specific agreement belongs to a framework: name one of this register (parentId)")));
        }
    }

    private static void requireFramework(Agreement framework) {
        if (framework.content().heading().kind() != Heading.Kind.FRAMEWORK) {
            throw new Refused(
                    PARENT_NOT_A_FRAMEWORK,
                    "a specific agreement belongs to a framework: name one whose kind is FRAMEWORK (parentId)");
        }
        var status = framework.status();
        if (!(status instanceof Status.Signed || status instanceof Status.InForce)) {
            throw new Refused(
                    PARENT_NOT_SIGNED, "its framework is " + status.code() + "; it must be SIGNED or IN_FORCE first");
        }
    }
}
