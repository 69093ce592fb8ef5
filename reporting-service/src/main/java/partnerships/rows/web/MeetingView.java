package partnerships.rows.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import partnerships.rows.MeetingRow;
import partnerships.rows.MeetingRow.Attendance;
import partnerships.rows.MeetingRow.ExpectedSeat;
import partnerships.rows.MeetingRow.Notice;
import partnerships.rows.persistence.Visibility;

/** A meeting in a list. Without a date it has no times and no zone. */
record MeetingView(
        String id,
        long version,
        @Nullable String reference,
        MeetingRow.State state,
        @Nullable String committeeId,
        List<String> agreementIds,
        @Nullable LocalDateTime localStart,
        @Nullable LocalDateTime localEnd,
        @Nullable String zone,
        @Nullable Instant start,
        @Nullable Instant end,
        @Nullable String place,
        @Nullable String link,
        int scheduleVersion,
        @Nullable Integer calendarSequence,
        List<String> agenda,
        List<ExpectedSeat> expectedSeats,
        List<String> remainingPosts,
        @Nullable Notice notice,
        @Nullable LocalDate heldOn,
        @Nullable Boolean quorumValid,
        @Nullable Boolean imported,
        List<Attendance> attendance) {

    static MeetingView of(MeetingRow row, Visibility visible) {
        var plan = row.plan();
        var schedule = plan.timing().schedule();
        var outcome = row.outcome();
        return new MeetingView(
                row.id(),
                row.seq(),
                plan.reference(),
                row.state(),
                row.committeeId(),
                visible.visible(row.agreementIds()),
                schedule == null ? null : schedule.localStart(),
                schedule == null ? null : schedule.localEnd(),
                schedule == null ? null : schedule.zone(),
                schedule == null ? null : schedule.start(),
                schedule == null ? null : schedule.end(),
                schedule == null ? null : schedule.place(),
                schedule == null ? null : schedule.link(),
                plan.timing().scheduleVersion(),
                plan.timing().calendarSequence(),
                plan.agenda(),
                plan.expectedSeats(),
                plan.remainingPosts(),
                plan.notice(),
                outcome == null ? null : outcome.heldOn(),
                outcome == null ? null : outcome.quorumValid(),
                outcome == null ? null : outcome.imported(),
                outcome == null ? List.of() : outcome.attendance());
    }
}
