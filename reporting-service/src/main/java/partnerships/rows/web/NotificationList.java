package partnerships.rows.web;

import static org.springframework.format.annotation.DateTimeFormat.ISO.DATE;

import jakarta.validation.Valid;
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
import partnerships.rows.NotificationRow;
import partnerships.rows.persistence.NotificationRows;

/** The list of notifications. */
@AnswersList
final class NotificationList implements AnsweredTable {

    private static final String NAME = "notifications";

    private final Readings readings;
    private final NotificationRows rows;

    NotificationList(Readings readings, NotificationRows rows) {
        this.readings = readings;
        this.rows = rows;
    }

    @Override
    public String path() {
        return AnswersList.PATH + NAME;
    }

    @Override
    public Class<NotificationView> columns() {
        return NotificationView.class;
    }

    /**
     * What notifications are asked for.
     *
     * @param agreement only those that concern this agreement
     * @param subject meeting, window or agreement that it is about
     * @param rule only those of this rule
     * @param state only those in this state
     * @param from first day of the range in which it was due
     * @param to last day of that range, inclusive
     */
    record Query(
            @Nullable @Size(max = LONGEST) String agreement,
            @Nullable @Size(max = LONGEST) String subject,
            @Nullable @Size(max = LONGEST) String rule,
            NotificationRow.@Nullable State state,
            @Nullable @DateTimeFormat(iso = DATE) LocalDate from,
            @Nullable @DateTimeFormat(iso = DATE) LocalDate to) {}

    /** Lists what was said to whom, or why not. */
    @GetMapping(NAME)
    public Page<NotificationView> notifications(Caller caller, Form form, @Valid Query asked, Paging page) {
        var wanted = readings.asked(caller, form, page);
        Reading reading = wanted.reading();
        var filter = new NotificationRows.Filter(
                asked.agreement(),
                asked.subject(),
                asked.rule(),
                asked.state(),
                reading.startOf(asked.from()),
                reading.endOf(asked.to()));
        return wanted.list(
                columns(),
                rows.listed(reading.visible(), filter),
                "due",
                row -> NotificationView.of(row, reading.visible()));
    }
}
