package partnerships.rows.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Map;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import partnerships.rows.Fold;
import partnerships.rows.RowKind;

/** Tells which subjects a reader may know of: those of which a list would show the row. */
public final class VisibleRows {

    private final MongoOperations mongo;
    private final Fold fold;

    public VisibleRows(MongoOperations mongo, Fold fold) {
        this.mongo = mongo;
        this.fold = fold;
    }

    /** Returns whether a list shows this subject to the reader; of kinds without a list nothing is known. */
    public boolean show(String subject, Visibility visible) {
        return conditions(visible).entrySet().stream()
                .anyMatch(kind -> mongo.exists(
                        Query.query(new Criteria().andOperator(where("_id").is(subject), kind.getValue())),
                        kind.getKey().collection(fold)));
    }

    private static Map<RowKind<?>, Criteria> conditions(Visibility visible) {
        return Map.of(
                RowKind.AGREEMENTS, visible.agreements(),
                RowKind.COMMITMENTS, visible.through("agreementId"),
                RowKind.COMMITTEES, visible.through(CommitteeRows.AGREEMENT),
                RowKind.MEETINGS, visible.through(MeetingRows.AGREEMENTS),
                RowKind.NOTIFICATIONS, visible.notifications());
    }
}
