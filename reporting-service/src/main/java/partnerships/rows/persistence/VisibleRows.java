package partnerships.rows.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import partnerships.rows.Fold;
import partnerships.rows.RowKind;

/** Tells which subjects a reader may know of: those of which a list would show the row. */
public final class VisibleRows {

    private static final String NAMED = "agreements";

    private static final Map<RowKind<?>, String> NAMED_IN = Map.of(
            RowKind.COMMITMENTS,
            "agreementId",
            RowKind.COMMITTEES,
            CommitteeRows.AGREEMENT,
            RowKind.MEETINGS,
            MeetingRows.AGREEMENTS,
            RowKind.NOTIFICATIONS,
            "agreementIds");

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

    /** Returns the agreements that this subject follows from, itself if it is one; of kinds without a list nothing is known. */
    public Set<String> agreementsOf(String subject) {
        var first = naming(subject, "_id");
        var others = NAMED_IN.entrySet().stream()
                .map(kind -> Aggregates.unionWith(kind.getKey().collection(fold), naming(subject, kind.getValue())));
        Set<String> ids = new HashSet<>();
        mongo.getCollection(RowKind.AGREEMENTS.collection(fold))
                .aggregate(Stream.concat(first.stream(), others).toList())
                .forEach(row -> {
                    Object named = row.get(NAMED);
                    ids.addAll(
                            named instanceof Collection<?>
                                    ? row.getList(NAMED, String.class)
                                    : Stream.ofNullable((String) named).toList());
                });
        return ids;
    }

    private static List<Bson> naming(String subject, String field) {
        return List.of(
                Aggregates.match(Filters.eq("_id", subject)),
                Aggregates.project(Projections.computed(NAMED, "$" + field)));
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
