package partnerships.rows.web;

import jakarta.validation.Valid;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import partnerships.defaults.security.Caller;
import partnerships.defaults.web.Paging;
import partnerships.exports.Form;
import partnerships.exports.Page;
import partnerships.rows.persistence.AgreementRows;
import partnerships.rows.persistence.CommitmentRows;
import partnerships.rows.persistence.CommitteeRows;
import partnerships.rows.persistence.MeetingRows;
import partnerships.rows.persistence.NotificationRows;
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
    Page<AgreementView> agreements(Caller caller, Form form, @Valid AgreementQuery asked, Paging page) {
        var wanted = readings.asked(caller, form, page);
        Reading reading = wanted.reading();
        var filter = new AgreementRows.Filter(
                asked.party(),
                asked.kind(),
                asked.state(),
                asked.temporalStatus(),
                asked.from(),
                asked.to(),
                asked.q());
        return wanted.list(
                agreementRows.listed(reading.visible(), filter, reading.today()),
                asked.sort() == null ? "reference" : asked.sort(),
                row -> AgreementView.of(row, reading.today(), reading.visible()),
                AgreementView.class);
    }

    /** Lists commitments. */
    @GetMapping("/commitments")
    Page<CommitmentView> commitments(Caller caller, Form form, @Valid CommitmentQuery asked, Paging page) {
        var wanted = readings.asked(caller, form, page);
        Reading reading = wanted.reading();
        var filter = new CommitmentRows.Filter(asked.agreement(), asked.party(), asked.modality(), asked.q());
        return wanted.list(
                commitmentRows.listed(reading.visible(), filter),
                "reference",
                CommitmentView::of,
                CommitmentView.class);
    }

    /** Lists committees. */
    @GetMapping("/committees")
    Page<CommitteeView> committees(Caller caller, Form form, @Valid CommitteeQuery asked, Paging page) {
        var wanted = readings.asked(caller, form, page);
        Reading reading = wanted.reading();
        var filter = new CommitteeRows.Filter(asked.agreement(), asked.party(), asked.kind(), asked.state(), asked.q());
        return wanted.list(
                committeeRows.listed(reading.visible(), filter), "reference", CommitteeView::of, CommitteeView.class);
    }

    /** Lists meetings. */
    @GetMapping("/meetings")
    Page<MeetingView> meetings(Caller caller, Form form, @Valid MeetingQuery asked, Paging page) {
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
                meetingRows.listed(reading.visible(), filter),
                asked.sort() == null ? "start" : asked.sort(),
                row -> MeetingView.of(row, reading.visible()),
                MeetingView.class);
    }

    /** Lists what was said to whom, or why not. */
    @GetMapping("/notifications")
    Page<NotificationView> notifications(Caller caller, Form form, @Valid NotificationQuery asked, Paging page) {
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
                notificationRows.listed(reading.visible(), filter),
                "due",
                row -> NotificationView.of(row, reading.visible()),
                NotificationView.class);
    }
}
