package partnerships.agreement.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.InstantSource;
import java.util.Optional;
import org.springframework.data.mongodb.core.query.Criteria;
import partnerships.agreement.Agreement;
import partnerships.agreement.AgreementEvent;
import partnerships.agreement.Agreements;
import partnerships.agreement.Confinement;
import partnerships.agreement.LegalZone;
import partnerships.defaults.database.CurrentParty;
import partnerships.store.Reference;
import partnerships.store.document.AggregateStore;
import partnerships.store.document.Stored;
import partnerships.store.document.StoredAggregates;

/** Finds agreements; what a party's user may not see is left out by the query itself. */
public final class StoredAgreements extends StoredAggregates<Agreement, AgreementEvent> implements Agreements {

    private final LegalZone zone;
    private final InstantSource clock;

    public StoredAgreements(AggregateStore<Agreement, AgreementEvent> store, LegalZone zone, InstantSource clock) {
        super(store);
        this.zone = zone;
        this.clock = clock;
    }

    @Override
    public Optional<Stored<Agreement>> visible(String id, Confinement confinement) {
        return store.find(id, within(confinement));
    }

    @Override
    public Optional<Stored<Agreement>> byReference(String reference, Confinement confinement) {
        var referenced = where("state." + AgreementDocument.REFERENCE).is(Reference.key(reference));
        return store.find(new Criteria().andOperator(referenced, within(confinement)), 1).stream()
                .findFirst();
    }

    private Criteria within(Confinement confinement) {
        return confinement.party().map(this::current).orElseGet(Criteria::new);
    }

    private Criteria current(String party) {
        var today = zone.dayOf(clock.instant());
        return CurrentParty.in("state.content.parties", party, today.toString());
    }
}
