package partnerships.committee.web;

import java.time.InstantSource;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import partnerships.defaults.database.CurrentParty;
import partnerships.defaults.security.Caller;
import partnerships.time.Zones;

/** Confines a party's users, in the query itself, to the committees of agreements to which it is a party today. */
@Component
public final class VisibleCommittees {

    private final InstantSource clock;
    private final ZoneId zone;

    VisibleCommittees(InstantSource clock, @Value("${partnerships.zone}") ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /** Returns what a committee must match to be there for a caller; staff, who have no party, see all. */
    public Criteria to(Caller caller) {
        return caller.party().map(this::current).orElseGet(Criteria::new);
    }

    private Criteria current(String party) {
        return CurrentParty.in(
                "state.origin.parties", party, Zones.date(clock.instant(), zone).toString());
    }
}
