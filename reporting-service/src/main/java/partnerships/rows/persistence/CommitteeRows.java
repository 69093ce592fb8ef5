package partnerships.rows.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import partnerships.rows.CommitteeRow;
import partnerships.rows.Fold;
import partnerships.rows.RowKind;

/** Lists of committees. */
public final class CommitteeRows {

    private static final String AGREEMENT = "charter.agreementId";

    private final RowPages<CommitteeRow> pages;

    /** Creates the indexes of these queries if they are not there. */
    public CommitteeRows(MongoOperations mongo, Fold fold) {
        this.pages = new RowPages<>(mongo, fold, RowKind.COMMITTEES)
                .indexedBy("keys.reference")
                .indexedBy(AGREEMENT);
    }

    /** Whether a committee exists still. */
    public enum State {
        ACTIVE,
        DISSOLVED
    }

    /** What is asked of committees; what is absent is not asked. */
    public record Filter(
            @Nullable String agreement,
            @Nullable String party,
            @Nullable String kind,
            @Nullable State state,
            @Nullable String q) {

        public static final Filter NONE = new Filter(null, null, null, null, null);
    }

    public Window<CommitteeRow> page(Visibility visible, Filter filter, PageStart start) {
        return pages.page(conditions(visible, filter), start);
    }

    public List<CommitteeRow> all(Visibility visible, Filter filter) {
        return pages.all(conditions(visible, filter), "keys.reference");
    }

    /** Returns those of these committees that the reader may see, by id. */
    public Map<String, CommitteeRow> byId(Visibility visible, Collection<String> ids) {
        return pages.all(List.of(where("_id").in(ids), visible.through(AGREEMENT)), "keys.reference").stream()
                .collect(Collectors.toMap(CommitteeRow::id, Function.identity()));
    }

    private static List<Criteria> conditions(Visibility visible, Filter filter) {
        return new Conditions(visible.through(AGREEMENT))
                .is(AGREEMENT, filter.agreement())
                .is("charter.parties", filter.party())
                .is("charter.kind", filter.kind())
                .and(filter.state() == null ? null : where("dissolved").exists(filter.state() == State.DISSOLVED))
                .contains(
                        filter.q(),
                        "charter.agreementReference",
                        "charter.name.fr",
                        "charter.name.en",
                        "charter.name.ar")
                .all();
    }
}
