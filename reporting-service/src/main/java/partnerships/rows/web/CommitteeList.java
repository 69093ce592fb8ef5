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
import partnerships.rows.persistence.CommitteeRows;

/** The list of committees. */
@AnswersList
final class CommitteeList implements AnsweredTable {

    private static final String NAME = "committees";

    private final Readings readings;
    private final CommitteeRows rows;

    CommitteeList(Readings readings, CommitteeRows rows) {
        this.readings = readings;
        this.rows = rows;
    }

    @Override
    public String path() {
        return AnswersList.PATH + NAME;
    }

    @Override
    public Class<CommitteeView> columns() {
        return CommitteeView.class;
    }

    /**
     * What committees are asked for.
     *
     * @param agreement only those of this agreement
     * @param party only those in which this organisation sits
     * @param kind only those of this kind
     * @param state only those in this state
     * @param q part of the name, found as in agreements
     */
    record Query(
            @Nullable @Size(max = LONGEST) String agreement,
            @Nullable @Size(max = LONGEST) String party,
            @Nullable @Size(max = LONGEST) String kind,
            CommitteeRows.@Nullable State state,
            @Nullable @Size(max = LONGEST) String q) {}

    /** Lists committees. */
    @GetMapping(NAME)
    public Page<CommitteeView> committees(Caller caller, Form form, @Valid Query asked, Paging page) {
        var wanted = readings.asked(caller, form, page);
        Reading reading = wanted.reading();
        var filter = new CommitteeRows.Filter(asked.agreement(), asked.party(), asked.kind(), asked.state(), asked.q());
        return wanted.list(columns(), rows.listed(reading.visible(), filter), "reference", CommitteeView::of);
    }
}
