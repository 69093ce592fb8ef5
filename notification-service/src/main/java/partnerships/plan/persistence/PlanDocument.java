package partnerships.plan.persistence;

import java.util.List;
import partnerships.plan.Plan;
import partnerships.store.document.AggregateDocument;
import partnerships.store.document.AggregateDocument.Index;

/** How plans are stored. */
public final class PlanDocument {

    public static final AggregateDocument<Plan> DOCUMENT = new AggregateDocument<>(
            "plans",
            Plan.class,
            List.of(
                    new Index("subject.subjectId", false, "the plan of a subject"),
                    new Index("subject.committeeId", false, "meetings and windows of one committee")));

    private PlanDocument() {}
}
