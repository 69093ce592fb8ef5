package partnerships.agreement.web;

import java.time.InstantSource;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import partnerships.agreement.LegalZone;
import partnerships.defaults.database.CurrentParty;
import partnerships.defaults.security.Caller;

/** Confines a party's user to agreements in which that organisation is a party today; staff sees all. */
@Component
public final class Confinement {

    private final LegalZone zone;
    private final InstantSource clock;

    Confinement(LegalZone zone, InstantSource clock) {
        this.zone = zone;
        this.clock = clock;
    }

    /** Returns what a query must also match. */
    public Criteria of(Caller caller) {
        return caller.party().map(this::current).orElseGet(Criteria::new);
    }

    /**
     * Lets a party's user act for its own organisation only.
     *
     * @throws AccessDeniedException 403
     */
    static void refuseOthers(Caller caller, String party) {
        if (caller.party().filter(own -> !own.equals(party)).isPresent()) {
            throw new AccessDeniedException("a party signs for itself");
        }
    }

    private Criteria current(String party) {
        return CurrentParty.in(
                "state.content.parties", party, zone.dayOf(clock.instant()).toString());
    }
}
