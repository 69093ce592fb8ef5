package partnerships.agreement;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import partnerships.contracts.Position;
import partnerships.store.NotAllowed;
import partnerships.store.Refused;
import partnerships.store.document.Command;
import partnerships.store.document.StoreException.NotFound;
import partnerships.store.document.Stored;

/** What is asked of an agreement and depends on more than itself: its framework, who asks. */
public final class AgreementManagement {

    private final Agreements agreements;

    public AgreementManagement(Agreements agreements) {
        this.agreements = agreements;
    }

    /**
     * Puts an agreement before the council, which for a specific agreement depends on its framework.
     *
     * @param session at which it is to be heard, if that is set
     * @param completed its content; empty if that stays as it is
     * @throws Refused as {@link Approving#submit} says
     */
    public Position submit(
            String id, Command command, DocumentHash text, @Nullable String session, Optional<Content> completed) {
        return agreements.change(id, command, (agreement, now) -> {
            var content = completed.orElse(agreement.content());
            return new Approving(agreement).submit(new Submission(text, session, content), parentOf(content), now);
        });
    }

    /**
     * Records a signature; a party's user gives its own organisation's alone.
     *
     * @throws NotAllowed if it is another's
     * @throws NotFound if the agreement is not there for the caller
     * @throws Refused as {@link Signing#sign} says
     */
    public Position sign(String id, Confinement confinement, Command command, Signature signature) {
        confinement.requireOwn(signature.party());
        if (agreements.visible(id, confinement).isEmpty()) {
            throw new NotFound("agreement " + id);
        }
        return agreements.change(id, command, (agreement, now) -> new Signing(agreement).sign(signature, now));
    }

    private Optional<Agreement> parentOf(Content content) {
        return Optional.ofNullable(content.heading().parentId())
                .flatMap(agreements::find)
                .map(Stored::aggregate);
    }
}
