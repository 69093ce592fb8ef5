package partnerships.plan.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import partnerships.plan.Plan;
import partnerships.plan.PlanEvent;
import partnerships.plan.Plans;
import partnerships.plan.Subject;
import partnerships.store.document.AggregateStore;
import partnerships.store.document.Stored;
import partnerships.store.document.StoredAggregates;

/** Finds plans. */
public final class StoredPlans extends StoredAggregates<Plan, PlanEvent> implements Plans {

    private static final int MOST_OF_A_SUBJECT = 10;
    private static final int MOST_OF_A_COMMITTEE = 1000;

    public StoredPlans(AggregateStore<Plan, PlanEvent> store) {
        super(store);
    }

    @Override
    public List<Stored<Plan>> about(String subjectId) {
        return store.find(where("state.subject.subjectId").is(subjectId), MOST_OF_A_SUBJECT);
    }

    @Override
    public List<Stored<Plan>> ofMeetings(String committeeId) {
        return ofCommittee(committeeId, Subject.Kind.MEETING);
    }

    @Override
    public List<Stored<Plan>> ofWindows(String committeeId) {
        return ofCommittee(committeeId, Subject.Kind.CADENCE_WINDOW);
    }

    private List<Stored<Plan>> ofCommittee(String committeeId, Subject.Kind kind) {
        var ofCommittee = where("state.subject.committeeId")
                .is(committeeId)
                .and("state.subject.kind")
                .is(kind.name());
        return store.find(ofCommittee, MOST_OF_A_COMMITTEE);
    }
}
