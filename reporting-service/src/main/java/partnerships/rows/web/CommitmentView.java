package partnerships.rows.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import partnerships.rows.AgreementContent.Measure;
import partnerships.rows.AgreementContent.Recurrence;
import partnerships.rows.CommitmentRow;

/** A commitment in a list. */
record CommitmentView(
        String id,
        long version,
        @Nullable String agreementId,
        @Nullable String agreementReference,
        @Nullable String clause,
        @Nullable String text,
        @Nullable String modality,
        List<String> obligors,
        @Nullable String beneficiary,
        @Nullable Measure measure,
        @Nullable Recurrence recurrence,
        @Nullable String owner) {

    static CommitmentView of(CommitmentRow row) {
        var clause = row.clause();
        return new CommitmentView(
                row.id(),
                row.seq(),
                row.agreementId(),
                row.agreementReference(),
                clause == null ? null : clause.clause(),
                clause == null ? null : clause.text(),
                clause == null ? null : clause.modality(),
                clause == null ? List.of() : clause.obligors(),
                clause == null ? null : clause.beneficiary(),
                clause == null ? null : clause.measure(),
                clause == null ? null : clause.recurrence(),
                clause == null ? null : clause.owner());
    }
}
