package partnerships.delivery.web;

import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import partnerships.defaults.security.Caller;
import partnerships.defaults.security.VisibleSubjects;
import partnerships.delivery.Delivery;
import partnerships.delivery.DeliveryEvent;
import partnerships.store.document.AggregateStore;

/** A party's user sees, by the query itself, what was sent to that user, and knows of what that was about; staff sees all. */
@Component
final class VisibleDeliveries implements VisibleSubjects {

    private final AggregateStore<Delivery, DeliveryEvent> deliveries;

    VisibleDeliveries(AggregateStore<Delivery, DeliveryEvent> deliveries) {
        this.deliveries = deliveries;
    }

    /** Returns what a query must also match. */
    static Criteria to(Caller caller) {
        return caller.party().isPresent()
                ? Criteria.where("state.notice.to.recipient").is(caller.sub())
                : new Criteria();
    }

    @Override
    public boolean show(String subject, Caller caller) {
        var about = new Criteria()
                .andOperator(Criteria.where("state.notice.about.subjectId").is(subject), to(caller));
        return deliveries.find(subject, to(caller)).isPresent()
                || !deliveries.find(about, 1).isEmpty();
    }
}
