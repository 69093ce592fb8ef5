package partnerships.committee.persistence;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.mongodb.core.query.Criteria;
import partnerships.committee.Committee;
import partnerships.committee.CommitteeEvent;
import partnerships.committee.Committees;
import partnerships.committee.Confinement;
import partnerships.defaults.database.CurrentParty;
import partnerships.store.document.AggregateStore;
import partnerships.store.document.Stored;
import partnerships.store.document.StoredAggregates;
import partnerships.time.Zones;

/** Finds committees; what a party's user may not see is left out by the query itself. */
public final class StoredCommittees extends StoredAggregates<Committee, CommitteeEvent> implements Committees {

    private static final int MOST_OF_AN_AGREEMENT = 200;

    private final ZoneId zone;
    private final InstantSource clock;

    /** @param zone in which legal dates lie */
    public StoredCommittees(AggregateStore<Committee, CommitteeEvent> store, ZoneId zone, InstantSource clock) {
        super(store);
        this.zone = zone;
        this.clock = clock;
    }

    @Override
    public Optional<Stored<Committee>> visible(String id, Confinement confinement) {
        return store.find(id, within(confinement));
    }

    @Override
    public List<Stored<Committee>> ofAgreement(String agreementId, Confinement confinement) {
        var ofAgreement = within(confinement).and("state.origin.agreementId").is(agreementId);
        return store.find(ofAgreement, MOST_OF_AN_AGREEMENT);
    }

    private Criteria within(Confinement confinement) {
        return confinement.party().map(this::current).orElseGet(Criteria::new);
    }

    private Criteria current(String party) {
        var today = Zones.date(clock.instant(), zone);
        return CurrentParty.in("state.origin.parties", party, today.toString());
    }
}
