package partnerships.delivery.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.Optional;
import org.springframework.data.mongodb.core.query.Criteria;
import partnerships.delivery.Confinement;
import partnerships.delivery.Deliveries;
import partnerships.delivery.Delivery;
import partnerships.delivery.DeliveryEvent;
import partnerships.store.document.AggregateStore;
import partnerships.store.document.Stored;
import partnerships.store.document.StoredAggregates;

/** Finds deliveries; what a party's user may not see is left out by the query itself. */
public final class StoredDeliveries extends StoredAggregates<Delivery, DeliveryEvent> implements Deliveries {

    private static final int MOST_OF_A_SUBJECT = 10_000;
    private static final int MOST_TO_ONE = 100;
    private static final int MOST_SHOWN = 200;
    private static final String SUBJECT = "state.notice.about.subjectId";
    private static final String RECIPIENT = "state.notice.to.recipient";

    public StoredDeliveries(AggregateStore<Delivery, DeliveryEvent> store) {
        super(store);
    }

    @Override
    public List<Stored<Delivery>> about(String subjectId) {
        return store.find(where(SUBJECT).is(subjectId), MOST_OF_A_SUBJECT);
    }

    @Override
    public List<Stored<Delivery>> about(String subjectId, String recipient) {
        return store.find(where(SUBJECT).is(subjectId).and(RECIPIENT).is(recipient), MOST_TO_ONE);
    }

    @Override
    public Optional<Stored<Delivery>> visible(String id, Confinement confinement) {
        return store.find(id, within(confinement));
    }

    @Override
    public List<Stored<Delivery>> visibleAbout(String subjectId, Confinement confinement) {
        return store.find(within(confinement).and(SUBJECT).is(subjectId), MOST_SHOWN);
    }

    private static Criteria within(Confinement confinement) {
        return confinement.recipient().map(where(RECIPIENT)::is).orElseGet(Criteria::new);
    }
}
