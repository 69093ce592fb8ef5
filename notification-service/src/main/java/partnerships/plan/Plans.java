package partnerships.plan;

import java.util.List;
import partnerships.store.document.Aggregates;
import partnerships.store.document.Stored;

/** All plans. */
public interface Plans extends Aggregates<Plan, PlanEvent> {

    /** Returns the plans of one subject; at most 10. */
    List<Stored<Plan>> about(String subjectId);

    /** Returns the plans of one committee's meetings; at most 1000. */
    List<Stored<Plan>> ofMeetings(String committeeId);

    /** Returns the plans of one committee's cadence windows; at most 1000. */
    List<Stored<Plan>> ofWindows(String committeeId);
}
