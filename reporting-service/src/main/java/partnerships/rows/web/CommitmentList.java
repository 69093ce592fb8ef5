package partnerships.rows.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import partnerships.defaults.security.Caller;
import partnerships.defaults.web.Paging;
import partnerships.exports.AnsweredTable;
import partnerships.exports.Form;
import partnerships.exports.Page;
import partnerships.rows.persistence.CommitmentRows;

/** The list of commitments. */
@AnswersList
final class CommitmentList implements AnsweredTable {

    private static final String NAME = "commitments";

    private final Readings readings;
    private final CommitmentRows rows;

    CommitmentList(Readings readings, CommitmentRows rows) {
        this.readings = readings;
        this.rows = rows;
    }

    @Override
    public String path() {
        return AnswersList.PATH + NAME;
    }

    @Override
    public Class<CommitmentView> columns() {
        return CommitmentView.class;
    }

    /**
     * What commitments are asked for.
     *
     * @param agreement only those of this agreement
     * @param party one of those whose duty it is
     * @param modality only those of this modality
     * @param q part of the reference or of the text, found as in agreements
     */
    record Query(
            @Nullable @Size(max = LONGEST) String agreement,
            @Nullable @Size(max = LONGEST) String party,
            @Nullable @Size(max = LONGEST) String modality,
            @Nullable @Size(max = LONGEST) String q) {}

    /** Lists commitments. */
    @GetMapping(NAME)
    public Page<CommitmentView> commitments(Caller caller, Form form, @Valid Query asked, Paging page) {
        var wanted = readings.asked(caller, form, page);
        Reading reading = wanted.reading();
        var filter = new CommitmentRows.Filter(asked.agreement(), asked.party(), asked.modality(), asked.q());
        return wanted.list(columns(), rows.listed(reading.visible(), filter), "reference", CommitmentView::of);
    }
}
