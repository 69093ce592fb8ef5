package partnerships.committee.web;

import java.util.Optional;
import org.springframework.data.mongodb.core.query.Criteria;

/** Confines a party's users, in the query itself, to the committees of agreements to which it is a party. */
public final class VisibleCommittees {

    private VisibleCommittees() {}

    /** Returns what a committee must match to be there for a caller; staff, who have no party, see all. */
    public static Criteria to(Optional<String> party) {
        return party.map(organisation -> Criteria.where("state.origin.parties").is(organisation))
                .orElseGet(Criteria::new);
    }
}
