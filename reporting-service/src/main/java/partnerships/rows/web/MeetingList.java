package partnerships.rows.web;

import static org.springframework.format.annotation.DateTimeFormat.ISO.DATE;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import partnerships.defaults.security.Caller;
import partnerships.defaults.web.Paging;
import partnerships.exports.AnsweredTable;
import partnerships.exports.Form;
import partnerships.exports.Page;
import partnerships.rows.MeetingRow;
import partnerships.rows.persistence.MeetingRows;

/** The list of meetings. */
@AnswersList
final class MeetingList implements AnsweredTable {

    private static final String NAME = "meetings";

    private final Readings readings;
    private final MeetingRows rows;

    MeetingList(Readings readings, MeetingRows rows) {
        this.readings = readings;
        this.rows = rows;
    }

    @Override
    public String path() {
        return AnswersList.PATH + NAME;
    }

    @Override
    public Class<MeetingView> columns() {
        return MeetingView.class;
    }

    /**
     * What meetings are asked for.
     *
     * @param committee only those of this committee
     * @param agreement only those that concern this agreement
     * @param state only those in this state
     * @param from first day of the range in which it begins
     * @param to last day of that range, inclusive
     * @param q part of the reference or of the agenda, found as in agreements
     * @param sort what to sort by; without a date comes last
     */
    record Query(
            @Nullable @Size(max = LONGEST) String committee,
            @Nullable @Size(max = LONGEST) String agreement,
            MeetingRow.@Nullable State state,
            @Nullable @DateTimeFormat(iso = DATE) LocalDate from,
            @Nullable @DateTimeFormat(iso = DATE) LocalDate to,
            @Nullable @Size(max = LONGEST) String q,
            @Nullable @Pattern(regexp = "start|reference") String sort) {}

    /** Lists meetings. */
    @GetMapping(NAME)
    public Page<MeetingView> meetings(Caller caller, Form form, @Valid Query asked, Paging page) {
        var wanted = readings.asked(caller, form, page);
        Reading reading = wanted.reading();
        var filter = new MeetingRows.Filter(
                asked.committee(),
                asked.agreement(),
                asked.state(),
                reading.startOf(asked.from()),
                reading.endOf(asked.to()),
                asked.q());
        return wanted.list(
                columns(),
                rows.listed(reading.visible(), filter),
                asked.sort() == null ? "start" : asked.sort(),
                row -> MeetingView.of(row, reading.visible()));
    }
}
