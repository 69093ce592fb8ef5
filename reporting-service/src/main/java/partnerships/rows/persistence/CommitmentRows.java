package partnerships.rows.persistence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import partnerships.rows.CommitmentRow;
import partnerships.rows.Fold;
import partnerships.rows.RowKind;

/** Lists of commitments. */
public final class CommitmentRows {

    private static final String[] ASKED = {"agreementId", "clause.modality", Conditions.PARTIES, Conditions.TEXT};

    private final RowPages<CommitmentRow> pages;

    /** Creates the indexes of these queries if they are not there. */
    public CommitmentRows(MongoOperations mongo, Fold fold) {
        this.pages = new RowPages<>(mongo, fold, RowKind.COMMITMENTS, List.of("agreementId"), ASKED)
                .sortedBy("keys.reference");
    }

    /** What is asked of commitments; what is absent is not asked. {@code party}: one of those whose duty it is. */
    public record Filter(
            @Nullable String agreement,
            @Nullable String party,
            @Nullable String modality,
            @Nullable String q) {}

    public Found<CommitmentRow> listed(Visibility visible, Filter filter) {
        return pages.found(conditions(visible, filter));
    }

    private static Conditions conditions(Visibility visible, Filter filter) {
        return new Conditions(visible.through("agreementId"))
                .is("agreementId", filter.agreement())
                .party(filter.party())
                .is("clause.modality", filter.modality())
                .contains(filter.q());
    }
}
