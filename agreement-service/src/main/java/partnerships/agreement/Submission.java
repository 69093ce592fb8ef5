package partnerships.agreement;

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
     * @throws Refused {@code REFERENCE_CHANGED}, what {@link Content#refuseUnlessComplete} says, and for a specific agreement
     *     {@code PARENT_MISSING}, {@code PARENT_NOT_A_FRAMEWORK}, {@code PARENT_NOT_SIGNED}
     */
    void refuseUnlessReady(Content before, Optional<Agreement> parent) {
        if (!content.heading().reference().equals(before.heading().reference())) {
            throw new Refused("REFERENCE_CHANGED", "an agreement keeps its reference");
        }
        content.refuseUnlessComplete();
        if (content.heading().kind() == Heading.Kind.SPECIFIC) {
            refuseAsParent(parent.orElseThrow(
                    () -> new Refused("PARENT_MISSING", "a specific agreement belongs to a framework")));
        }
    }

    private static void refuseAsParent(Agreement framework) {
        if (framework.content().heading().kind() != Heading.Kind.FRAMEWORK) {
            throw new Refused("PARENT_NOT_A_FRAMEWORK", "a specific agreement belongs to a framework");
        }
        var status = framework.status();
        if (!(status instanceof Status.Signed || status instanceof Status.InForce)) {
            throw new Refused("PARENT_NOT_SIGNED", "its framework is " + status.code());
        }
    }
}
