package partnerships.agreement;

import java.util.Optional;
import partnerships.store.NotAllowed;

/**
 * What a caller may see: everything, or the agreements in which one organisation is a party today, and what follows from them.
 *
 * @param party the organisation; empty for staff, who see everything
 */
public record Confinement(Optional<String> party) {

    /** @throws NotAllowed to a party's user who would sign for another party */
    void requireOwn(String organisation) {
        if (party.filter(own -> !own.equals(organisation)).isPresent()) {
            throw new NotAllowed("a party signs for itself");
        }
    }
}
