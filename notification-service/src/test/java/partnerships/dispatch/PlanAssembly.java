package partnerships.dispatch;

import java.time.Instant;
import partnerships.delivery.Delivery;
import partnerships.delivery.DeliveryEvent;
import partnerships.plan.Plan;
import partnerships.plan.PlanEvent;
import partnerships.store.commit.DocumentStore;
import partnerships.store.document.AggregateStore;
import partnerships.store.inbox.FactHandler;
import partnerships.store.inbox.InboxPositions;
import partnerships.store.job.JobWorker;
import partnerships.store.timer.Deadlines;

/** How one life of an instance that plans reminders is put together. As it stands it is right; a wrong one changes one part. */
class PlanAssembly {

    FactHandler handler(FactHandler right, InboxPositions positions) {
        return right;
    }

    /** @param born when this life began */
    Deadlines deadlines(Deadlines right, Instant born) {
        return right;
    }

    AggregateStore<Delivery, DeliveryEvent> deliveries(AggregateStore<Delivery, DeliveryEvent> right) {
        return right;
    }

    JobWorker<Plan, PlanEvent> worker(JobWorker<Plan, PlanEvent> right, DocumentStore<Plan, PlanEvent> plans) {
        return right;
    }
}
