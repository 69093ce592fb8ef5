package partnerships.reports.web;

import static org.springframework.format.annotation.DateTimeFormat.ISO.DATE;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import partnerships.defaults.security.Caller;
import partnerships.defaults.web.Paging;
import partnerships.exports.AnsweredTable;
import partnerships.exports.Form;
import partnerships.exports.Report;
import partnerships.reports.UpcomingMeetings;
import partnerships.reports.UpcomingMeetings.UpcomingMeeting;
import partnerships.reports.UpcomingMeetings.UpcomingSummary;
import partnerships.rows.MeetingRow;
import partnerships.rows.persistence.AgreementRows;
import partnerships.rows.persistence.CommitteeRows;
import partnerships.rows.persistence.MeetingRows;
import partnerships.rows.web.Asked;
import partnerships.rows.web.Reading;
import partnerships.rows.web.Readings;

/** The report of meetings that lie ahead. */
@AnswersReport
final class UpcomingMeetingsReport implements AnsweredTable {

    private static final String NAME = "upcoming-meetings";

    private final Readings readings;
    private final MeetingRows meetings;
    private final CommitteeRows committees;
    private final AgreementRows agreements;

    UpcomingMeetingsReport(
            Readings readings, MeetingRows meetings, CommitteeRows committees, AgreementRows agreements) {
        this.readings = readings;
        this.meetings = meetings;
        this.committees = committees;
        this.agreements = agreements;
    }

    @Override
    public String path() {
        return AnswersReport.PATH + NAME;
    }

    @Override
    public Class<UpcomingMeeting> columns() {
        return UpcomingMeeting.class;
    }

    /**
     * Lists the meetings that lie ahead, soonest first, those without a date last.
     *
     * @param to last day, inclusive
     * @param committee only those of this committee
     */
    @GetMapping(NAME)
    public Report<UpcomingMeeting, UpcomingSummary> upcomingMeetings(
            Caller caller,
            Form form,
            Paging page,
            @RequestParam(required = false) @DateTimeFormat(iso = DATE) @Nullable LocalDate to,
            @RequestParam(required = false) @Size(max = LONGEST) @Nullable String committee) {
        Asked asked = readings.asked(caller, form, page);
        Reading reading = asked.reading();
        var rows = meetings.upcoming(reading.visible(), reading.stamp().asOf(), reading.endOf(to), committee);
        var named = new LineSource<MeetingRow, UpcomingMeeting>(
                rows, MeetingRows.BY_START, some -> named(reading, some)::lines);
        // Which meetings lie ahead depends on the moment: their number is read for each answer.
        return asked.report(
                NAME,
                new ReportLines<>(NAME, columns(), List.of(named)),
                () -> rows.without(MeetingRows.DETAILS).read(MeetingRows.BY_START, UpcomingMeetings.UNNAMED::summary));
    }

    /** The names that meetings are shown with are looked up for some meetings at a time. */
    private UpcomingMeetings named(Reading reading, List<MeetingRow> some) {
        return new UpcomingMeetings(
                committees.byId(reading.visible(), distinct(some.stream().map(MeetingRow::committeeId))),
                agreements.references(
                        reading.visible(), distinct(some.stream().flatMap(row -> row.agreementIds().stream()))));
    }

    private static List<String> distinct(Stream<? extends @Nullable String> ids) {
        return ids.filter(Objects::nonNull)
                .<String>map(Objects::requireNonNull)
                .distinct()
                .toList();
    }
}
