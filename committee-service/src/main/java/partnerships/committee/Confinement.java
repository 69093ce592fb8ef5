package partnerships.committee;

import java.util.Optional;
import partnerships.store.NotAllowed;

/**
 * What a caller may see: everything, or the committees of agreements in which one organisation is a party today, and their
 * meetings.
 *
 * @param party the organisation; empty for staff, who see everything
 */
public record Confinement(Optional<String> party) {

    public static final Confinement NONE = new Confinement(Optional.empty());

    /** @throws NotAllowed to a party's user, who writes only its own part of a convocation */
    public void requireStaff() {
        if (party.isPresent()) {
            throw new NotAllowed("a party's user writes only its own part of a convocation");
        }
    }
}
