package partnerships.rows.web;

import jakarta.validation.Valid;
import java.util.function.Function;
import org.springframework.data.domain.Window;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import partnerships.defaults.security.Caller;
import partnerships.defaults.web.PageAnswer;
import partnerships.defaults.web.Paging;
import partnerships.exports.Page;
import partnerships.rows.Row;
import partnerships.rows.persistence.AgreementRows;
import partnerships.rows.persistence.CommitmentRows;
import partnerships.rows.persistence.CommitteeRows;
import partnerships.rows.persistence.MeetingRows;
import partnerships.rows.persistence.NotificationRows;
import partnerships.rows.persistence.PageStart;
import partnerships.rows.web.ListQueries.AgreementQuery;
import partnerships.rows.web.ListQueries.CommitmentQuery;
import partnerships.rows.web.ListQueries.CommitteeQuery;
import partnerships.rows.web.ListQueries.MeetingQuery;
import partnerships.rows.web.ListQueries.NotificationQuery;

/** Lists with filters, page by page. A reader who belongs to a party sees what follows from its agreements, and nothing else. */
@RestController
@RequestMapping(
        path = "/v1",
        produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
class ListController {

    private final Readings readings;
    private final AgreementRows agreementRows;
    private final CommitmentRows commitmentRows;
    private final CommitteeRows committeeRows;
    private final MeetingRows meetingRows;
    private final NotificationRows notificationRows;

    ListController(
            Readings readings,
            AgreementRows agreements,
            CommitmentRows commitments,
            CommitteeRows committees,
            MeetingRows meetings,
            NotificationRows notifications) {
        this.readings = readings;
        this.agreementRows = agreements;
        this.commitmentRows = commitments;
        this.committeeRows = committees;
        this.meetingRows = meetings;
        this.notificationRows = notifications;
    }

    /** Lists agreements. */
    @GetMapping("/agreements")
    Page<AgreementView> agreements(Caller caller, @Valid AgreementQuery asked, Paging page) {
        Reading reading = readings.of(caller);
        var filter = new AgreementRows.Filter(
                asked.party(),
                asked.kind(),
                asked.state(),
                asked.temporalStatus(),
                asked.from(),
                asked.to(),
                asked.q());
        var found = agreementRows.page(
                reading.visible(),
                filter,
                reading.today(),
                start(page, asked.sort() == null ? "reference" : asked.sort()));
        return answer(
                reading, found, row -> AgreementView.of(row, reading.today(), reading.visible()), AgreementView.class);
    }

    /** Lists commitments. */
    @GetMapping("/commitments")
    Page<CommitmentView> commitments(Caller caller, @Valid CommitmentQuery asked, Paging page) {
        Reading reading = readings.of(caller);
        var filter = new CommitmentRows.Filter(asked.agreement(), asked.party(), asked.modality(), asked.q());
        var found = commitmentRows.page(reading.visible(), filter, start(page, "reference"));
        return answer(reading, found, CommitmentView::of, CommitmentView.class);
    }

    /** Lists committees. */
    @GetMapping("/committees")
    Page<CommitteeView> committees(Caller caller, @Valid CommitteeQuery asked, Paging page) {
        Reading reading = readings.of(caller);
        var filter = new CommitteeRows.Filter(asked.agreement(), asked.party(), asked.kind(), asked.state(), asked.q());
        var found = committeeRows.page(reading.visible(), filter, start(page, "reference"));
        return answer(reading, found, CommitteeView::of, CommitteeView.class);
    }

    /** Lists meetings. */
    @GetMapping("/meetings")
    Page<MeetingView> meetings(Caller caller, @Valid MeetingQuery asked, Paging page) {
        Reading reading = readings.of(caller);
        var filter = new MeetingRows.Filter(
                asked.committee(),
                asked.agreement(),
                asked.state(),
                reading.startOf(asked.from()),
                reading.endOf(asked.to()),
                asked.q());
        var found =
                meetingRows.page(reading.visible(), filter, start(page, asked.sort() == null ? "start" : asked.sort()));
        return answer(reading, found, row -> MeetingView.of(row, reading.visible()), MeetingView.class);
    }

    /** Lists what was said to whom, or why not. */
    @GetMapping("/notifications")
    Page<NotificationView> notifications(Caller caller, @Valid NotificationQuery asked, Paging page) {
        Reading reading = readings.of(caller);
        var filter = new NotificationRows.Filter(
                asked.agreement(),
                asked.subject(),
                asked.rule(),
                asked.state(),
                reading.startOf(asked.from()),
                reading.endOf(asked.to()));
        var found = notificationRows.page(reading.visible(), filter, start(page, "due"));
        return answer(reading, found, row -> NotificationView.of(row, reading.visible()), NotificationView.class);
    }

    private static PageStart start(Paging page, String key) {
        var sort = PageStart.by(key);
        return new PageStart(sort, page.position(sort), page.limit());
    }

    private static <R extends Row, V extends Record> Page<V> answer(
            Reading reading, Window<R> rows, Function<R, V> view, Class<V> type) {
        PageAnswer<V> page = PageAnswer.of(rows, view);
        return new Page<>(page.items(), page.next(), reading.stamp(), type);
    }
}
