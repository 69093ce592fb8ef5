package partnerships.rows.persistence;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import partnerships.rows.CommitteeRow;
import partnerships.rows.Fold;
import partnerships.rows.RowKind;

/** Lists of committees. */
public final class CommitteeRows {

    public static final RowOrder<CommitteeRow> BY_REFERENCE =
            new RowOrder<>(List.of("keys.reference"), row -> List.of(row.keys().reference()));

    public static final Part SEATS = new Part("charter.seats");
    public static final Part PARTIES = new Part("charter.parties");
    public static final Part MONITORING = new Part("monitoring");

    static final String AGREEMENT = "charter.agreementId";

    private static final String[] ASKED = {AGREEMENT, "charter.kind", "keys.active", Conditions.PARTIES, Conditions.TEXT
    };

    private final RowPages<CommitteeRow> pages;

    /** Creates the indexes of these queries if they are not there. */
    public CommitteeRows(MongoOperations mongo, Fold fold) {
        this.pages =
                new RowPages<>(mongo, fold, RowKind.COMMITTEES, List.of(AGREEMENT), ASKED).sortedBy("keys.reference");
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
            @Nullable String q) {}

    public Found<CommitteeRow> listed(Visibility visible, Filter filter) {
        return pages.found(conditions(visible, filter));
    }

    /** Returns all that the reader may see, for a report. */
    public Found<CommitteeRow> all(Visibility visible) {
        return pages.found(new Conditions(visible.through(AGREEMENT)));
    }

    /** Returns those of these committees that the reader may see, by id, without their windows. */
    public Map<String, CommitteeRow> byId(Visibility visible, Collection<String> ids) {
        return pages.byId(ids, visible.through(AGREEMENT), "windows", "charter.seats").stream()
                .collect(Collectors.toMap(CommitteeRow::id, Function.identity()));
    }

    private static Conditions conditions(Visibility visible, Filter filter) {
        return new Conditions(visible.through(AGREEMENT))
                .is(AGREEMENT, filter.agreement())
                .party(filter.party())
                .is("charter.kind", filter.kind())
                .is("keys.active", filter.state() == null ? null : filter.state() == State.ACTIVE)
                .contains(filter.q());
    }
}
